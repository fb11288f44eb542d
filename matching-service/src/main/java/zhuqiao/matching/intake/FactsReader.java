package zhuqiao.matching.intake;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
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
    private static final String LIVE = " status in ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED') ";
    private static final String LIVE_FEN = "sum(reserved_fen + posted_fen - repaid_fen)::bigint";
    private final Sql sql;

    FactsReader(Sql sql) {
        this.sql = sql;
    }

    GroupFacts read(Collection<OpenCase> cases, Portfolio portfolio, Instant now) {
        Set<Index> borrowers = new HashSet<>();
        Set<Index> applicants = new HashSet<>();
        Set<Index> receivables = new HashSet<>();
        Set<String> cores = new HashSet<>();
        for (OpenCase each : cases) {
            applicants.add(each.keys().borrower());
            borrowers.add(each.keys().borrower());
            borrowers.addAll(each.keys().affiliates());
            receivables.addAll(each.keys().receivables().values());
            if (each.keys().coreEnterprise() != null) {
                cores.add(Objects.requireNonNull(each.keys().coreEnterprise()));
            }
        }
        return new GroupFacts(
                live(borrowers),
                frozen(applicants, now),
                claims(receivables),
                coreUsed(cores),
                liveApplications(applicants),
                portfolio);
    }

    private Map<Index, List<GroupFacts.Live>> live(Set<Index> borrowers) {
        Map<Index, List<GroupFacts.Live>> live = new HashMap<>();
        for (Row row : sql.query(
                "select borrower_index, partner_id, lender_id, coalesce(guarantor_id, ''), scenario, " + LIVE_FEN
                        + ", sum(lender_share_fen)::bigint from referral where borrower_index = any($1) and" + LIVE
                        + "group by 1, 2, 3, 4, 5",
                (Object) buffers(borrowers))) {
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

    private Map<Index, Map<String, Instant>> frozen(Set<Index> applicants, Instant now) {
        Map<Index, Map<String, Instant>> frozen = new HashMap<>();
        for (Row row : sql.query(
                "select borrower_index, partner_id, frozen_until from borrower_freeze where borrower_index = any($1)",
                (Object) buffers(applicants))) {
            OffsetDateTime until = row.getOffsetDateTime(2);
            if (until.toInstant().isAfter(now)) {
                frozen.computeIfAbsent(index(row, 0), key -> new HashMap<>()).put(row.getString(1), until.toInstant());
            }
        }
        return frozen;
    }

    private Set<GroupFacts.Claim> claims(Set<Index> receivables) {
        Set<GroupFacts.Claim> claims = new HashSet<>();
        if (!receivables.isEmpty()) {
            for (Row row : sql.query(
                    "select receivable_index, application_id from receivable_claim"
                            + " where receivable_index = any($1) and released_at is null",
                    (Object) buffers(receivables))) {
                claims.add(new GroupFacts.Claim(index(row, 0), row.getUUID(1)));
            }
        }
        return claims;
    }

    private Map<String, Map<String, Long>> coreUsed(Set<String> cores) {
        Map<String, Map<String, Long>> used = new HashMap<>();
        if (!cores.isEmpty()) {
            for (Row row : sql.query(
                    "select core_enterprise, agreement_id, " + LIVE_FEN
                            + " from referral where core_enterprise = any($1) and" + LIVE + "group by 1, 2",
                    (Object) cores.toArray(String[]::new))) {
                used.computeIfAbsent(row.getString(0), key -> new HashMap<>()).put(row.getString(1), row.getLong(2));
            }
        }
        return used;
    }

    private Map<String, Integer> liveApplications(Set<Index> applicants) {
        Map<String, Integer> live = new HashMap<>();
        for (Row row : sql.query(
                "select lender_id, borrower_index, count(*) from application where borrower_index = any($1)"
                        + " and status in ('REFERRED', 'NEEDS_CONSENT', 'REVIEW', 'APPROVED', 'CONFIRMED') group by 1, 2",
                (Object) buffers(applicants))) {
            live.put(GroupFacts.liveKey(row.getString(0), index(row, 1)), row.getInteger(2));
        }
        return live;
    }

    /** Live co-lent and guaranteed amounts of the whole platform. */
    List<Portfolio.Line> portfolio() {
        List<Portfolio.Line> lines = new ArrayList<>();
        for (Row row : sql.query("select lender_id, partner_id, guarantor_id, business_day, " + LIVE_FEN
                + ", sum(lender_share_fen)::bigint from referral where (lender_share_fen > 0 or guarantor_id is not null)"
                + " and" + LIVE + "group by 1, 2, 3, 4")) {
            lines.add(new Portfolio.Line(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getLocalDate(3),
                    row.getLong(4),
                    row.getLong(5)));
        }
        return lines;
    }

    private static Buffer[] buffers(Set<Index> indexes) {
        return indexes.stream().map(index -> Buffer.buffer(index.bytes())).toArray(Buffer[]::new);
    }

    private static Index index(Row row, int column) {
        return Index.of(row.get(Buffer.class, column).getBytes());
    }
}
