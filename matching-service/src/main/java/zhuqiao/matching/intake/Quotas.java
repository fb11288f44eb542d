package zhuqiao.matching.intake;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.terms.QuotaLimits;
import zhuqiao.core.value.Money;
import zhuqiao.matching.quota.Balance;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.matching.quota.DayPlan;
import zhuqiao.matching.quota.QuotaAccount;
import zhuqiao.matching.quota.QuotaAccount.Limited;

/** The quota rows that a group holds locked, in the order of their agreements' ids. */
final class Quotas {
    /**
     * A locked row.
     *
     * @param newVersion limits that the row does not carry yet, for the version came into force since; else null
     */
    record Held(
            QuotaAccount account,
            String lenderId,
            String partnerId,
            @Nullable InForce newVersion) {}

    /** A version in force and its limits. */
    record InForce(int version, QuotaLimits limits) {}

    private static final String ROWS =
            "select agreement_id, agreement_version, lender_id, partner_id, total_limit_fen, day_limit_fen,"
                    + " month_limit_fen, reserved_fen, used_fen, warned from quota where agreement_id = any($1)"
                    + " order by agreement_id";
    private final Map<String, Held> held = new TreeMap<>();

    private Quotas() {}

    /**
     * Locks the rows, lowest id first, as every transaction does.
     *
     * @param wanted the version in force by agreement id
     */
    static Quotas lock(Sql sql, Map<String, InForce> wanted, LocalDate today) {
        return read(sql, wanted, today, ROWS + " for update");
    }

    /** Reads the rows without holding them, for what decides nothing. */
    static Quotas peek(Sql sql, Map<String, InForce> wanted, LocalDate today) {
        return read(sql, wanted, today, ROWS);
    }

    private static Quotas read(Sql sql, Map<String, InForce> wanted, LocalDate today, String query) {
        Quotas quotas = new Quotas();
        if (wanted.isEmpty()) {
            return quotas;
        }
        String[] ids = wanted.keySet().toArray(String[]::new);
        Sql.Pending totals = sql.ask(query, (Object) ids);
        Sql.Pending buckets = sql.ask(
                "select agreement_id, kind, plan_fen, reserved_fen, used_fen, warned from quota_bucket"
                        + " where agreement_id = any($1)"
                        + " and ((kind = 'DAY' and starts_on = $2) or (kind = 'MONTH' and starts_on = $3))",
                ids,
                today,
                BusinessDay.monthOf(today));
        Map<String, Row> rows = new TreeMap<>();
        for (Row row : totals.rows()) {
            rows.put(row.getString("agreement_id"), row);
        }
        Map<String, Row> days = new TreeMap<>();
        Map<String, Row> months = new TreeMap<>();
        for (Row row : buckets.rows()) {
            (row.getString("kind").equals("DAY") ? days : months).put(row.getString("agreement_id"), row);
        }
        rows.forEach((id, row) -> quotas.held.put(id, held(row, days.get(id), months.get(id), wanted.get(id))));
        return quotas;
    }

    /** Whether some held row of the lender has less room. */
    boolean anyBelow(String lenderId, long fen) {
        return held.values().stream()
                .anyMatch(
                        row -> row.lenderId().equals(lenderId) && row.account().available() < fen);
    }

    /** Rows as if they were held. */
    static Quotas of(Map<String, Held> rows) {
        Quotas quotas = new Quotas();
        quotas.held.putAll(rows);
        return quotas;
    }

    @Nullable
    Held get(String agreementId) {
        return held.get(agreementId);
    }

    Map<String, Held> all() {
        return held;
    }

    /** Exact for what is held, {@code others} for the rest. */
    QuotaView view(QuotaView others) {
        return new QuotaView() {
            @Override
            public long availableFen(String agreementId) {
                Held row = held.get(agreementId);
                return row == null
                        ? others.availableFen(agreementId)
                        : row.account().available();
            }

            @Override
            public long committedFen(String agreementId) {
                Held row = held.get(agreementId);
                return row == null
                        ? others.committedFen(agreementId)
                        : row.account().committed();
            }
        };
    }

    private static Held held(Row row, @Nullable Row day, @Nullable Row month, @Nullable InForce wanted) {
        InForce newVersion = wanted != null && wanted.version() > row.getInteger("agreement_version") ? wanted : null;
        Long total = row.getLong("total_limit_fen");
        Long perDay = row.getLong("day_limit_fen");
        Long perMonth = row.getLong("month_limit_fen");
        if (newVersion != null) {
            total = newVersion.limits().total().fen();
            perDay = fen(newVersion.limits().day());
            perMonth = fen(newVersion.limits().month());
        }
        QuotaAccount account = new QuotaAccount(
                new Limited(
                        new Balance(total, row.getLong("reserved_fen"), row.getLong("used_fen")),
                        row.getInteger("warned")),
                limited(DayPlan.limit(perDay, day == null ? null : day.getLong("plan_fen")), day),
                limited(perMonth, month));
        return new Held(account, row.getString("lender_id"), row.getString("partner_id"), newVersion);
    }

    private static Limited limited(@Nullable Long limit, @Nullable Row bucket) {
        return bucket == null
                ? new Limited(new Balance(limit, 0, 0), 0)
                : new Limited(
                        new Balance(limit, bucket.getLong("reserved_fen"), bucket.getLong("used_fen")),
                        bucket.getInteger("warned"));
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : Long.valueOf(money.fen());
    }
}
