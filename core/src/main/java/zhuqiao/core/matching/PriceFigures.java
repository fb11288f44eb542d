package zhuqiao.core.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.regulation.CostLimits;
import zhuqiao.core.regulation.DueDays;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Rate;

/**
 * A price boiled down so that the printed all-in cost of a loan comes without building its schedule, wherever that can be
 * proven to print the same; elsewhere the schedule decides. Costs are hundredths of a percent as printed.
 */
final class PriceFigures {
    /** Below this principal, or beyond this term, a fen of rounding may show in the printed cost: the schedule decides. */
    private static final long LEAST_FEN = 100_000;

    private static final int MOST_MONTHS = 360;
    /** Products of fen, hundredths of a percent and days stay within a long up to here. */
    private static final long MOST_FEN = 100_000_000_000L;

    /** No figure in floating point decides so close to a threshold: 0.02 points. */
    private static final double CLOSE = 2.0;

    private final PriceLine price;
    private final boolean proportional;
    private final boolean twoDigits;
    private final long annual;
    private final long[] recurring;
    private final long[] upfront;
    private final CostTable table;

    PriceFigures(PriceLine price) {
        this.price = price;
        this.annual = hundredths(price.annualRate());
        this.recurring = rates(price.charges(), Charge.Timing.PER_INSTALMENT);
        this.upfront = rates(price.charges(), Charge.Timing.UPFRONT);
        this.proportional = price.charges().stream()
                .allMatch(charge ->
                        charge.timing() == Charge.Timing.PER_INSTALMENT && charge.base() == Charge.Base.OUTSTANDING);
        this.twoDigits = price.annualRate().percent().scale() <= 2
                && price.charges().stream().allMatch(c -> c.rate().percent().scale() <= 2)
                && annual <= 100_00
                && price.charges().stream().allMatch(c -> hundredths(c.rate()) <= 100_00);
        this.table = new CostTable(price);
    }

    PriceLine price() {
        return price;
    }

    /** Tabulates what the agreement funds, so that matching only looks up. */
    void tabulate(RepaymentMethod method, int months) {
        if (!proportional) {
            table.tabulate(method, Math.min(months, MOST_MONTHS));
        }
    }

    /**
     * The printed cost of the loan when disbursed on the day of {@code dueDays}.
     *
     * @param limits and {@code most}: what the cost will be held against
     */
    long printed(LoanShape loan, DueDays dueDays, CostLimits limits, long most) {
        long fen = loan.principal().fen();
        if (!twoDigits || fen < LEAST_FEN || fen > MOST_FEN) {
            return exact(loan, dueDays.day());
        }
        if (loan.oneShot()) {
            return oneShot(fen, loan, dueDays);
        }
        if (loan.term() > MOST_MONTHS) {
            return exact(loan, dueDays.day());
        }
        return proportional
                ? proportional(fen, loan, dueDays.day())
                : tabulated(fen, loan, dueDays.day(), limits, most);
    }

    /**
     * Every charge follows the principal owed, so that but for fen the monthly cost is the same part of it each month, and
     * the IRR that part. A fen of rounding in each of m + 1 amounts a month moves the nominal cost by at most
     * 12 (m + 1) / principal points, since the mean principal owed is at least half the first.
     */
    private long proportional(long fen, LoanShape loan, LocalDate day) {
        long total = annual;
        for (long rate : recurring) {
            total += rate;
        }
        // 12 (m + 1) / yuan points against the half hundredth between the total and the next printed figure, with a
        // tenth spare
        boolean certain = 132L * (recurring.length + 1) * 100 * 100 < fen * 5;
        return certain ? total : exact(loan, day);
    }

    /** The table's figure, unless a fen or a threshold within 0.02 points could turn it. */
    private long tabulated(long fen, LoanShape loan, LocalDate day, CostLimits limits, long most) {
        double percent = table.nominal(loan.method(), loan.term());
        double growth = Math.exp(loan.term() * percent / 1200);
        double fault = 2
                * (12.0 * (recurring.length + 1) + 13.2 * upfront.length + 0.02 * loan.term() * growth * percent)
                / (fen / 100.0);
        double hundredths = percent * 100;
        double toNextPrint = Math.abs(hundredths - Math.floor(hundredths) - 0.5);
        if (!(toNextPrint > fault * 100 + 1e-6) || near(hundredths, limits, most)) {
            return exact(loan, day);
        }
        return Math.round(hundredths);
    }

    private static boolean near(double hundredths, CostLimits limits, long most) {
        return Math.abs(hundredths - limits.least()) <= CLOSE
                || Math.abs(hundredths - limits.most()) <= CLOSE
                || Math.abs(hundredths - limits.mostShort()) <= CLOSE
                || Math.abs(hundredths - most) <= CLOSE;
    }

    /** Simple cost on ACT/365, in whole numbers throughout. */
    private long oneShot(long fen, LoanShape loan, DueDays dueDays) {
        long days = loan.unit() == TermUnit.MONTHS ? dueDays.daysIn(loan.term()) : loan.term();
        if (days > 3_660) {
            return exact(loan, dueDays.day());
        }
        long gain = halfUp(fen * annual * days, 3_650_000);
        for (long rate : recurring) {
            gain += halfUp(fen * rate * days, 3_650_000);
        }
        long net = fen;
        for (long rate : upfront) {
            net -= halfUp(fen * rate, 10_000);
        }
        gain += fen - net;
        if (net <= 0 || gain > fen) {
            return exact(loan, dueDays.day());
        }
        return halfUp(gain * 3_650_000, net * days);
    }

    /** As the cost sheet prints it. */
    long exact(LoanShape loan, LocalDate day) {
        return hundredths(
                Schedules.allIn(loan, price.annualRate(), price.charges(), day).printed());
    }

    private static long halfUp(long numerator, long denominator) {
        return (numerator + denominator / 2) / denominator;
    }

    private static long[] rates(List<Charge> charges, Charge.Timing timing) {
        return charges.stream()
                .filter(charge -> charge.timing() == timing)
                .mapToLong(charge -> hundredths(charge.rate()))
                .toArray();
    }

    /** The largest printed figure that does not exceed the rate. */
    static long hundredthsDown(Rate rate) {
        return rate.percent().movePointRight(2).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    static long hundredths(Rate rate) {
        return rate.percent()
                .multiply(BigDecimal.valueOf(100))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
