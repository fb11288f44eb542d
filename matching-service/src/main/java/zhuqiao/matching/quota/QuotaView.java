package zhuqiao.matching.quota;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;

/**
 * An agreement's quota as both sides see it: in total, and on the current business day and in its month.
 *
 * @param plans the partner's plans from that day on, the nearest first
 */
public record QuotaView(
        String agreementId,
        int agreementVersion,
        boolean revolving,
        Part total,
        Part day,
        Part month,
        List<DayPlan> plans) {
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
            Balance balance = new Balance(QuotaView.fen(limit), reserved.fen(), used.fen());
            return new Part(limit, reserved, used, limit == null ? null : Money.ofFen(balance.available()));
        }
    }

    /** @param day and {@code month} are null when nothing was reserved in them yet */
    static QuotaView of(
            QuotaEntity quota,
            @Nullable QuotaBucketEntity day,
            @Nullable QuotaBucketEntity month,
            List<QuotaBucketEntity> planned) {
        return new QuotaView(
                quota.agreementId,
                quota.agreementVersion,
                quota.revolving,
                Part.of(quota.totalLimit, quota.reserved, quota.used),
                part(planned(quota.dayLimit, day), day),
                part(quota.monthLimit, month),
                planned.stream()
                        .map(each -> new DayPlan(each.startsOn, Objects.requireNonNull(each.plan)))
                        .toList());
    }

    private static Part part(@Nullable Money limit, @Nullable QuotaBucketEntity bucket) {
        return bucket == null ? Part.of(limit, Money.ZERO, Money.ZERO) : Part.of(limit, bucket.reserved, bucket.used);
    }

    private static @Nullable Money planned(@Nullable Money limit, @Nullable QuotaBucketEntity day) {
        Long fen = DayPlan.limit(fen(limit), day == null ? null : fen(day.plan));
        return fen == null ? null : Money.ofFen(fen);
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : Long.valueOf(money.fen());
    }
}
