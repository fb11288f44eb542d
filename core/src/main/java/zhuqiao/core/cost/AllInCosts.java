package zhuqiao.core.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** The two ways of stating a schedule's cost for a year. */
final class AllInCosts {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    /** Digits of a fraction that the root is sure of, times twelve. */
    private static final int PRECISION = 14;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);
    /** Compounding a usurious one-shot loan overflows any use; the effective figure stops here. */
    private static final double MOST_EFFECTIVE = 1e12;

    private AllInCosts() {}

    /** Monthly due dates: IRR of the month × 12, and compounded over twelve months. */
    static AllInCost periodic(Schedule schedule) {
        BigDecimal monthly =
                PeriodIrr.of(schedule.cashFlows().stream().map(CashFlow::amount).toList());
        BigDecimal effective = BigDecimal.ONE.add(monthly).pow(12, DIGITS).subtract(BigDecimal.ONE);
        return new AllInCost(cut(monthly.multiply(MONTHS)), cut(effective));
    }

    /** One payment: simple on ACT/365 of the money in hand, and compounded over 365 days. */
    static AllInCost simple(Schedule schedule) {
        Instalment only = schedule.instalments().getFirst();
        long days = ChronoUnit.DAYS.between(schedule.disbursedOn(), only.dueOn());
        Money gain = only.total().minus(schedule.netDisbursed());
        BigDecimal growth = gain.yuan().divide(schedule.netDisbursed().yuan(), DIGITS);
        BigDecimal nominal = gain.yuan()
                .multiply(DAYS_A_YEAR)
                .divide(schedule.netDisbursed().yuan().multiply(BigDecimal.valueOf(days)), DIGITS);
        double effective = Math.min(Math.pow(1 + growth.doubleValue(), 365.0 / days) - 1, MOST_EFFECTIVE);
        return new AllInCost(cut(nominal), cut(BigDecimal.valueOf(effective)));
    }

    /** Takes off what is below the root's precision, so that a whole figure is not cut to the one beneath it. */
    private static Rate cut(BigDecimal fraction) {
        BigDecimal clean = fraction.setScale(PRECISION, RoundingMode.HALF_EVEN);
        return Rate.of(clean.multiply(HUNDRED).setScale(6, RoundingMode.FLOOR));
    }
}
