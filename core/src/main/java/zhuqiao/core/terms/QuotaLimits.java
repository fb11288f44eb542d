package zhuqiao.core.terms;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/** The partner's share that may be funded: in total, and optionally per day and per month (Asia/Shanghai). */
public record QuotaLimits(
        Money total, @Nullable Money day, @Nullable Money month, boolean revolving) {
    public QuotaLimits {
        Require.present(total, "total");
        Require.that(total.isPositive(), "positive", "total", "须大于零", "must be greater than zero");
        Require.that(day == null || !day.isNegative(), "negative", "day", "不得为负", "must not be negative");
        Require.that(month == null || !month.isNegative(), "negative", "month", "不得为负", "must not be negative");
    }
}
