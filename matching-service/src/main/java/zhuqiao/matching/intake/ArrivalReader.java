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
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.request.ConsentForm;
import zhuqiao.matching.trail.Cause;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Opens the cases of new applications; one whose number the lender used before is settled instead. */
final class ArrivalReader {
    private record LenderNumber(String lenderId, String applicationNo) {}

    private final Sql sql;
    private final Instant now;
    private final AfterCommit after;

    ArrivalReader(Sql sql, Instant now, AfterCommit after) {
        this.sql = sql;
        this.now = now;
        this.after = after;
    }

    List<OpenCase> open(List<Arrival> arrivals) {
        Map<LenderNumber, Row> known = known(arrivals);
        List<OpenCase> cases = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Row row = known.get(number(arrival.application()));
            if (row == null) {
                cases.add(open(arrival));
            } else if (Arrays.equals(
                    row.get(Buffer.class, "content_digest").getBytes(), arrival.application().contentDigest)) {
                after.settle(arrival, new Arrival.Result.Known(row.getUUID("id")));
            } else {
                after.fail(arrival, exists());
            }
        }
        return cases;
    }

    private OpenCase open(Arrival arrival) {
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

    private Map<LenderNumber, Row> known(List<Arrival> arrivals) {
        Columns numbers = new Columns(TEXT, TEXT);
        arrivals.forEach(each -> numbers.add(each.application().lenderId, each.application().lenderApplicationNo));
        Map<LenderNumber, Row> known = new HashMap<>();
        if (!numbers.isEmpty()) {
            for (Row row : sql.query(
                    "select a.id, a.lender_id, a.lender_application_no, a.content_digest from " + numbers.unnest()
                            + " as u(lender_id, lender_application_no) join application a"
                            + " using (lender_id, lender_application_no)",
                    numbers.parameters())) {
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
