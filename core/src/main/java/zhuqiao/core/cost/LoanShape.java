package zhuqiao.core.cost;

import java.time.LocalDate;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/**
 * How much is lent for how long and how it comes back.
 *
 * @param principal more than zero
 * @param term 1 to 1,200 months or 1 to 36,500 days; days only with {@link RepaymentMethod#BULLET}
 */
public record LoanShape(Money principal, int term, TermUnit unit, RepaymentMethod method) {
    private static final int MOST_MONTHS = 1_200;
    private static final int MOST_DAYS = 36_500;

    public LoanShape {
        Require.present(principal, "principal");
        Require.present(unit, "unit");
        Require.present(method, "method");
        Require.that(principal.isPositive(), "positive", "principal", "须大于零", "must be greater than zero");
        int most = unit == TermUnit.MONTHS ? MOST_MONTHS : MOST_DAYS;
        Require.that(
                term >= 1 && term <= most, "range", "term", "须在 1 至 " + most + " 之间", "must be between 1 and " + most);
        Require.that(
                unit == TermUnit.MONTHS || method == RepaymentMethod.BULLET,
                "term-unit",
                "unit",
                "按日计的期限仅限到期一次性还款",
                "a term in days is for BULLET only");
    }

    /** Whether all comes back in one payment whose cost is counted simply on ACT/365. */
    public boolean oneShot() {
        return method == RepaymentMethod.BULLET;
    }

    /** Whether the principal falls due in one sum, whatever the interest does. */
    public boolean principalAtOnce() {
        return method == RepaymentMethod.BULLET || method == RepaymentMethod.INTEREST_ONLY;
    }

    /** The last due date of a loan disbursed on that day. */
    public LocalDate endsOn(LocalDate disbursedOn) {
        return unit == TermUnit.MONTHS ? disbursedOn.plusMonths(term) : disbursedOn.plusDays(term);
    }
}
