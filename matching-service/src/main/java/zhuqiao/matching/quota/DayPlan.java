package zhuqiao.matching.quota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/** The body of {@code PUT /v1/quotas/{agreementId}/day-plan}: what the partner will fund on one business day. */
public record DayPlan(LocalDate date, Money limit) {
    public DayPlan {
        Require.present(date, "date");
        Require.that(
                !Require.present(limit, "limit").isNegative(), "negative", "limit", "不得为负", "must not be negative");
    }

    /**
     * The day's limit in force, in fen: the plan, at most what was agreed; an agreement amended later may be tighter.
     *
     * @param agreed null: the agreement sets no limit of the day
     * @param plan null: none was sent
     */
    public static @Nullable Long limit(@Nullable Long agreed, @Nullable Long plan) {
        if (plan == null || agreed == null) {
            return plan == null ? agreed : plan;
        }
        return Long.valueOf(Math.min(agreed, plan));
    }
}
