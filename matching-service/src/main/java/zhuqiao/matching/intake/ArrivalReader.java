package zhuqiao.matching.intake;

import static zhuqiao.matching.intake.Columns.Type.TEXT;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.request.ConsentForm;
import zhuqiao.matching.trail.Cause;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Opens the cases of new applications; one whose number the lender used before is settled instead. */
final class ArrivalReader {
    private record LenderNumber(String lenderId, String applicationNo) {}

    private final Sql.@Nullable Pending numbers;

    /** Asks which of their numbers are known. */
    ArrivalReader(Sql sql, List<Arrival> arrivals) {
        Columns sent = new Columns(TEXT, TEXT);
        arrivals.forEach(each -> sent.add(each.application().lenderId, each.application().lenderApplicationNo));
        this.numbers = sent.isEmpty()
                ? null
                : sql.ask(
                        "select a.id, a.lender_id, a.lender_application_no, a.content_digest from " + sent.unnest()
                                + " as u(lender_id, lender_application_no) join application a"
                                + " using (lender_id, lender_application_no)",
                        sent.parameters());
    }

    /** @param arrivals those asked for that may go on */
    List<OpenCase> open(List<Arrival> arrivals, Instant now, AfterCommit after) {
        Map<LenderNumber, Row> known = known();
        List<OpenCase> cases = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Row row = known.get(number(arrival.application()));
            if (row == null) {
                cases.add(open(arrival, now));
            } else if (Arrays.equals(
                    row.get(Buffer.class, "content_digest").getBytes(), arrival.application().contentDigest)) {
                after.settle(arrival, new Arrival.Result.Known(row.getUUID("id")));
            } else {
                after.fail(arrival, exists());
            }
        }
        return cases;
    }

    private static OpenCase open(Arrival arrival, Instant now) {
        ApplicationEntity application = arrival.application();
        application.createdAt = now;
        return new OpenCase(
                arrival,
                application,
                new ApplicationState.New(),
                arrival.consents(),
                arrival.submission()
                        .facts(
                                application.lenderId,
                                arrival.submission().consentsOrNone().stream()
                                        .map(ConsentForm::facts)
                                        .toList()),
                List.of(),
                Set.of(),
                new Cause(arrival.actor(), "APPLICATION", now));
    }

    private Map<LenderNumber, Row> known() {
        Map<LenderNumber, Row> known = new HashMap<>();
        if (numbers != null) {
            for (Row row : numbers.rows()) {
                known.put(new LenderNumber(row.getString("lender_id"), row.getString("lender_application_no")), row);
            }
        }
        return known;
    }

    private static LenderNumber number(ApplicationEntity application) {
        return new LenderNumber(application.lenderId, application.lenderApplicationNo);
    }

    private static Problem exists() {
        return Problem.conflict(
                "application-exists", Text.of("此申请编号已用于其他内容", "This lenderApplicationNo was used with other content"));
    }
}
