package zhuqiao.matching.intake;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import zhuqiao.core.terms.Scenario;
import zhuqiao.matching.intake.CaseKeys.Index;

/** Reads, once for a whole group and under its locks, what matching needs from the database. */
final class FactsReader {
    private static final String LIVE =
            "select borrower_index, partner_id, lender_id, coalesce(guarantor_id, ''), scenario,"
                    + " sum(live_fen(r))::bigint, sum(live_lender_fen(r))::bigint from referral r where borrower_index = any($1)"
                    + " and status in ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED') group by 1, 2, 3, 4, 5";
    private static final String FROZEN =
            "select borrower_index, partner_id, frozen_until from borrower_freeze where borrower_index = any($1)";
    private static final String CLAIMS = "select receivable_index, application_id from receivable_claim"
            + " where receivable_index = any($1) and released_at is null";
    private static final String CORE_USED =
            "select core_enterprise, agreement_id, live_fen from core_enterprise_balance where core_enterprise = any($1)";
    private static final String LIVE_APPLICATIONS = "select lender_id, borrower_index, count(*) from application"
            + " where borrower_index = any($1)"
            + " and status in ('REFERRED', 'NEEDS_CONSENT', 'REVIEW', 'APPROVED', 'CONFIRMED') group by 1, 2";

    private final Sql.Pending live;
    private final Sql.Pending frozen;
    private final Sql.Pending claims;
    private final Sql.Pending coreUsed;
    private final Sql.Pending liveApplications;

    /** Asks for what concerns their borrowers and receivables. */
    FactsReader(Sql sql, Collection<CaseKeys> cases) {
        Set<Index> borrowers = new HashSet<>();
        Set<Index> applicants = new HashSet<>();
        Set<Index> receivables = new HashSet<>();
        Set<String> cores = new HashSet<>();
        for (CaseKeys each : cases) {
            applicants.add(each.borrower());
            borrowers.add(each.borrower());
            borrowers.addAll(each.affiliates());
            receivables.addAll(each.receivables().values());
            if (each.coreEnterprise() != null) {
                cores.add(Objects.requireNonNull(each.coreEnterprise()));
            }
        }
        live = sql.ask(LIVE, (Object) buffers(borrowers));
        frozen = sql.ask(FROZEN, (Object) buffers(applicants));
        claims = sql.ask(CLAIMS, (Object) buffers(receivables));
        coreUsed = sql.ask(CORE_USED, (Object) cores.toArray(String[]::new));
        liveApplications = sql.ask(LIVE_APPLICATIONS, (Object) buffers(applicants));
    }

    GroupFacts facts(Portfolio portfolio, Instant now) {
        return new GroupFacts(
                live(live.rows()),
                frozen(frozen.rows(), now),
                claims(claims.rows()),
                coreUsed(coreUsed.rows()),
                liveApplications(liveApplications.rows()),
                portfolio);
    }

    private static Map<Index, List<GroupFacts.Live>> live(RowSet<Row> rows) {
        Map<Index, List<GroupFacts.Live>> live = new HashMap<>();
        for (Row row : rows) {
            live.computeIfAbsent(index(row, 0), key -> new ArrayList<>())
                    .add(new GroupFacts.Live(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Scenario.valueOf(row.getString(4)),
                            row.getLong(5),
                            row.getLong(6)));
        }
        return live;
    }

    private static Map<Index, Map<String, Instant>> frozen(RowSet<Row> rows, Instant now) {
        Map<Index, Map<String, Instant>> frozen = new HashMap<>();
        for (Row row : rows) {
            OffsetDateTime until = row.getOffsetDateTime(2);
            if (until.toInstant().isAfter(now)) {
                frozen.computeIfAbsent(index(row, 0), key -> new HashMap<>()).put(row.getString(1), until.toInstant());
            }
        }
        return frozen;
    }

    private static Set<GroupFacts.Claim> claims(RowSet<Row> rows) {
        Set<GroupFacts.Claim> claims = new HashSet<>();
        for (Row row : rows) {
            claims.add(new GroupFacts.Claim(index(row, 0), row.getUUID(1)));
        }
        return claims;
    }

    private static Map<String, Map<String, Long>> coreUsed(RowSet<Row> rows) {
        Map<String, Map<String, Long>> used = new HashMap<>();
        for (Row row : rows) {
            used.computeIfAbsent(row.getString(0), key -> new HashMap<>()).put(row.getString(1), row.getLong(2));
        }
        return used;
    }

    private static Map<String, Integer> liveApplications(RowSet<Row> rows) {
        Map<String, Integer> live = new HashMap<>();
        for (Row row : rows) {
            live.put(GroupFacts.liveKey(row.getString(0), index(row, 1)), row.getInteger(2));
        }
        return live;
    }

    private static Buffer[] buffers(Set<Index> indexes) {
        return indexes.stream().map(index -> Buffer.buffer(index.bytes())).toArray(Buffer[]::new);
    }

    private static Index index(Row row, int column) {
        return Index.of(row.get(Buffer.class, column).getBytes());
    }
}
