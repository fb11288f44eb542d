package zhuqiao.core.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.regulation.DueDays;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Rate;

/**
 * A price boiled down so that the printed all-in cost of a loan comes without building its schedule, wherever that can be
 * proven to print the same; elsewhere its flows to the fen decide, and in the last resort {@link Schedules}. Costs are
 * hundredths of a percent as printed.
 */
final class PriceFigures {
    /** Below this principal, or beyond this term, a fen of rounding may show in the printed cost: the schedule decides. */
    private static final long LEAST_FEN = 100_000;

    private static final int MOST_MONTHS = 360;
    /** Products of fen, hundredths of a percent and days stay within a long up to here. */
    private static final long MOST_FEN = 100_000_000_000L;

    private final Rate annualRate;
    private final List<Charge> charges;
    private final boolean proportional;
    private final boolean twoDigits;
    private final long annual;
    private final long[] recurring;
    private final long[] upfront;
    private final MonthlyFlows flows;
    private final CostTable table;

    /** @param price whoever collects its charges */
    PriceFigures(CostShape price) {
        this.annualRate = price.annualRate();
        this.charges = price.charges();
        this.annual = hundredths(price.annualRate());
        this.recurring = rates(price.charges(), charge -> charge.timing() == Charge.Timing.PER_INSTALMENT);
        this.upfront = rates(price.charges(), charge -> charge.timing() == Charge.Timing.UPFRONT);
        this.flows = new MonthlyFlows(
                annual,
                monthly(price, Charge.Base.OUTSTANDING),
                monthly(price, Charge.Base.INITIAL_PRINCIPAL),
                upfront);
        this.proportional = price.charges().stream()
                .allMatch(charge ->
                        charge.timing() == Charge.Timing.PER_INSTALMENT && charge.base() == Charge.Base.OUTSTANDING);
        this.twoDigits = price.annualRate().percent().scale() <= 2
                && price.charges().stream().allMatch(c -> c.rate().percent().scale() <= 2)
                && annual <= 100_00
                && price.charges().stream().allMatch(c -> hundredths(c.rate()) <= 100_00);
        this.table = new CostTable(price);
    }

    Rate annualRate() {
        return annualRate;
    }

    /** Tabulates what the agreement funds, so that matching only looks up. */
    void tabulate(RepaymentMethod method, int months) {
        if (!proportional) {
            table.tabulate(method, Math.min(months, MOST_MONTHS));
        }
    }

    /** The printed cost of the loan when disbursed on the day of {@code dueDays}. */
    long printed(LoanShape loan, DueDays dueDays) {
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
        return proportional ? proportional(fen, loan, dueDays.day()) : tabulated(fen, loan, dueDays.day());
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
        return certain ? total : toTheFen(loan, day, total);
    }

    /** The table's figure, unless a fen of rounding could turn it. */
    private long tabulated(long fen, LoanShape loan, LocalDate day) {
        double percent = table.nominal(loan.method(), loan.term());
        double growth = Math.exp(loan.term() * percent / 1200);
        double fault = 2
                * (12.0 * (recurring.length + 1) + 13.2 * upfront.length + 0.02 * loan.term() * growth * percent)
                / (fen / 100.0);
        double hundredths = percent * 100;
        double toNextPrint = Math.abs(hundredths - Math.floor(hundredths) - 0.5);
        long printed = Math.round(hundredths);
        return toNextPrint > fault * 100 + 1e-6 ? printed : toTheFen(loan, day, printed);
    }

    private long toTheFen(LoanShape loan, LocalDate day, long guess) {
        long printed = flows.printed(loan, guess);
        return printed == MonthlyFlows.UNDECIDED ? exact(loan, day) : printed;
    }

    /** Simple cost on ACT/365, in whole numbers throughout. */
    private long oneShot(long fen, LoanShape loan, DueDays dueDays) {
        long days = loan.unit() == TermUnit.MONTHS ? dueDays.daysIn(loan.term()) : loan.term();
        if (days > 3_660) {
            return exact(loan, dueDays.day());
        }
        long gain = MonthlyFlows.halfUp(fen * annual * days, 3_650_000);
        for (long rate : recurring) {
            gain += MonthlyFlows.halfUp(fen * rate * days, 3_650_000);
        }
        long net = fen;
        for (long rate : upfront) {
            net -= MonthlyFlows.halfUp(fen * rate, 10_000);
        }
        gain += fen - net;
        if (net <= 0 || gain > fen) {
            return exact(loan, dueDays.day());
        }
        return MonthlyFlows.halfUp(gain * 3_650_000, net * days);
    }

    /** As the cost sheet prints it. */
    long exact(LoanShape loan, LocalDate day) {
        return hundredths(Schedules.allIn(loan, annualRate, charges, day).printed());
    }

    private static long[] monthly(CostShape price, Charge.Base base) {
        return rates(
                price.charges(), charge -> charge.timing() == Charge.Timing.PER_INSTALMENT && charge.base() == base);
    }

    private static long[] rates(List<Charge> charges, Predicate<Charge> which) {
        return charges.stream()
                .filter(which)
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
