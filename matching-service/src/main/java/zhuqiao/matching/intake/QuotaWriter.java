package zhuqiao.matching.intake;

import static zhuqiao.matching.intake.Columns.Type.BIGINT;
import static zhuqiao.matching.intake.Columns.Type.DATE;
import static zhuqiao.matching.intake.Columns.Type.INTEGER;
import static zhuqiao.matching.intake.Columns.Type.TEXT;

import java.time.Instant;
import java.time.LocalDate;
import zhuqiao.core.terms.QuotaLimits;
import zhuqiao.core.value.Money;
import zhuqiao.matching.quota.BucketKind;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.matching.quota.QuotaAccount;
import zhuqiao.matching.quota.QuotaAccount.Kind;
import zhuqiao.matching.quota.QuotaNotices;

/** Writes the balances that a group changed, and tells of the thresholds it crossed. */
final class QuotaWriter {
    private final Sql sql;
    private final Instant now;
    private final LocalDate today;
    private final Columns totals = new Columns(TEXT, BIGINT, INTEGER);
    private final Columns buckets = new Columns(TEXT, TEXT, DATE, BIGINT, INTEGER);

    QuotaWriter(Sql sql, Instant now, LocalDate today) {
        this.sql = sql;
        this.now = now;
        this.today = today;
    }

    void write(Quotas quotas, OutboxRows outbox) {
        quotas.all().forEach((id, held) -> {
            if (held.newVersion() != null) {
                limits(id, held.newVersion());
            }
            QuotaAccount account = held.account();
            if (account.reservedHere() > 0) {
                long fen = account.reservedHere();
                totals.add(id, fen, account.level(Kind.TOTAL));
                buckets.add(id, BucketKind.DAY, today, fen, account.level(Kind.DAY));
                buckets.add(id, BucketKind.MONTH, BusinessDay.monthOf(today), fen, account.level(Kind.MONTH));
                account.crossings()
                        .forEach(crossing -> outbox.quota(
                                id, QuotaNotices.low(id, held.lenderId(), held.partnerId(), crossing), now));
            }
        });
        if (!totals.isEmpty()) {
            sql.send(
                    "update quota q set reserved_fen = q.reserved_fen + u.fen, warned = u.warned, updated_at = now(),"
                            + " version = version + 1 from " + totals.unnest()
                            + " as u(id, fen, warned) where q.agreement_id = u.id",
                    totals.parameters());
            sql.send(
                    "insert into quota_bucket as b (agreement_id, kind, starts_on, reserved_fen, warned) select * from "
                            + buckets.unnest()
                            + " on conflict (agreement_id, kind, starts_on) do update set reserved_fen ="
                            + " b.reserved_fen + excluded.reserved_fen, warned = excluded.warned, version = b.version + 1",
                    buckets.parameters());
        }
    }

    private void limits(String id, Quotas.InForce version) {
        QuotaLimits limits = version.limits();
        Money day = limits.day();
        Money month = limits.month();
        sql.send(
                "update quota set agreement_version = $2, total_limit_fen = $3, day_limit_fen = $4, month_limit_fen = $5,"
                        + " revolving = $6, updated_at = now(), version = version + 1 where agreement_id = $1",
                id,
                version.version(),
                limits.total().fen(),
                day == null ? null : day.fen(),
                month == null ? null : month.fen(),
                limits.revolving());
    }
}
