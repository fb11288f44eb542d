package zhuqiao.matching.intake;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.Tried;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.application.ApplicationStatus;
import zhuqiao.matching.trail.Cause;

/** Opens the cases of stored applications, with their rows locked. */
final class CaseReader {
    private final List<Rematch> members;
    private final Sql.Pending applications;
    private final Sql.Pending consentsGiven;
    private final Sql.Pending referrals;

    private CaseReader(Sql sql, List<Rematch> members) {
        this.members = members;
        UUID[] ids = members.stream().map(Rematch::applicationId).toArray(UUID[]::new);
        this.applications = sql.ask(
                "select id, lender_id, lender_application_no, status, waived_rules, created_at from application"
                        + " where id = any($1) and rematch_at is not null order by id for update",
                (Object) ids);
        this.consentsGiven = sql.ask(
                "select application_id, kind, recipient, granted_at, valid_to, revoked_at from consent"
                        + " where application_id = any($1) order by id",
                (Object) ids);
        this.referrals = sql.ask(
                "select application_id, partner_id, agreement_id, agreement_version from referral"
                        + " where application_id = any($1) order by attempt",
                (Object) ids);
    }

    /** Asks for the applications, to be locked lowest id first; nothing when there are none. */
    static Optional<CaseReader> ask(Sql sql, List<Rematch> members) {
        return members.isEmpty() ? Optional.empty() : Optional.of(new CaseReader(sql, members));
    }

    /** Opens those that still wait for a match; another replica may have been quicker, and that settles the member too. */
    List<OpenCase> open(Instant now, AfterCommit after) {
        Map<UUID, Row> waiting = new HashMap<>();
        for (Row row : applications.rows()) {
            waiting.put(row.getUUID("id"), row);
        }
        Map<UUID, List<Consent>> consents = grouped(consentsGiven.rows(), CaseReader::consent);
        Map<UUID, List<Tried>> tried =
                grouped(referrals.rows(), row -> new Tried(row.getString(1), row.getString(2), row.getInteger(3)));
        List<OpenCase> cases = new ArrayList<>();
        for (Rematch member : members) {
            Row row = waiting.get(member.applicationId());
            OpenCase open = row == null
                    ? null
                    : open(
                            member,
                            row,
                            consents.getOrDefault(member.applicationId(), List.of()),
                            tried.getOrDefault(member.applicationId(), List.of()),
                            now);
            if (open == null) {
                after.settle(member, false);
            } else {
                cases.add(open);
            }
        }
        return cases;
    }

    private static @Nullable OpenCase open(
            Rematch member, Row row, List<Consent> consents, List<Tried> tried, Instant now) {
        ApplicationEntity application = new ApplicationEntity();
        application.id = member.applicationId();
        application.lenderId = row.getString("lender_id");
        application.lenderApplicationNo = row.getString("lender_application_no");
        application.status = ApplicationStatus.valueOf(row.getString("status"));
        application.createdAt = row.getOffsetDateTime("created_at").toInstant();
        return application.state() instanceof ApplicationState.Matchable state
                ? new OpenCase(
                        member,
                        application,
                        state,
                        List.of(),
                        member.submission().facts(application.lenderId, consents),
                        tried,
                        Set.of(row.getArrayOfStrings("waived_rules")),
                        Cause.platform("MATCH", now))
                : null;
    }

    private static <T> Map<UUID, List<T>> grouped(RowSet<Row> rows, Function<Row, T> read) {
        Map<UUID, List<T>> grouped = new HashMap<>();
        for (Row row : rows) {
            grouped.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>()).add(read.apply(row));
        }
        return grouped;
    }

    private static Consent consent(Row row) {
        return new Consent(
                Consent.Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getOffsetDateTime(3).toInstant(),
                instant(row.getOffsetDateTime(4)),
                instant(row.getOffsetDateTime(5)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
