package zhuqiao.matching.quota;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;

/** An agreement's quota as both sides see it: in total, and on the current business day and in its month. */
public record QuotaView(String agreementId, int agreementVersion, boolean revolving, Part total, Part day, Part month) {
    /**
     * @param limit absent when the agreement sets none
     * @param available absent when there is no limit; never negative
     */
    public record Part(
            @Nullable Money limit,
            Money reserved,
            Money used,
            @Nullable Money available) {
        static Part of(@Nullable Money limit, Money reserved, Money used) {
            Balance balance = new Balance(limit == null ? null : Long.valueOf(limit.fen()), reserved.fen(), used.fen());
            return new Part(limit, reserved, used, limit == null ? null : Money.ofFen(balance.available()));
        }
    }

    /** @param day and {@code month} are null when nothing was reserved in them yet */
    static QuotaView of(QuotaEntity quota, @Nullable QuotaBucketEntity day, @Nullable QuotaBucketEntity month) {
        return new QuotaView(
                quota.agreementId,
                quota.agreementVersion,
                quota.revolving,
                Part.of(quota.totalLimit, quota.reserved, quota.used),
                part(planned(quota.dayLimit, day), day),
                part(quota.monthLimit, month));
    }

    private static Part part(@Nullable Money limit, @Nullable QuotaBucketEntity bucket) {
        return bucket == null ? Part.of(limit, Money.ZERO, Money.ZERO) : Part.of(limit, bucket.reserved, bucket.used);
    }

    private static @Nullable Money planned(@Nullable Money limit, @Nullable QuotaBucketEntity day) {
        if (day == null || day.plan == null) {
            return limit;
        }
        return limit == null ? day.plan : limit.min(day.plan);
    }
}
