package zhuqiao.core.matching;

import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.terms.RepaymentMethod;

/**
 * The flows of a monthly loan to the fen, as {@link zhuqiao.core.cost.Schedules} makes them, and which printed cost they
 * come to: by the sign of their present value at the two rates between which the figure prints. Allocates nothing.
 */
final class MonthlyFlows {
    static final long UNDECIDED = -1;

    /** Present values so close to zero, as a part of the loan, are beyond what doubles tell: 30 times their error. */
    private static final double DOUBT = 1e-12;

    private static final int TRIES = 6;
    private static final long MONTH = 120_000;

    private final long annual;
    private final long[] onOwed;
    private final long[] onInitial;
    private final long[] upfront;

    /**
     * @param annual interest, {@code onOwed} and {@code onInitial} monthly charges, {@code upfront} charges taken once: all
     *     in hundredths of a percent, of a year but for the last, none above 100 %
     */
    MonthlyFlows(long annual, long[] onOwed, long[] onInitial, long[] upfront) {
        this.annual = annual;
        this.onOwed = onOwed;
        this.onInitial = onInitial;
        this.upfront = upfront;
    }

    /**
     * @param guess where to begin, in hundredths of a percent
     * @return hundredths of a percent, or {@link #UNDECIDED} when only more digits can tell
     */
    long printed(LoanShape loan, long guess) {
        long fen = loan.principal().fen();
        long net = fen;
        for (long rate : upfront) {
            net -= halfUp(fen * rate, 10_000);
        }
        long due = due(fen, loan);
        if (net <= 0 || due < 0) {
            return UNDECIDED;
        }
        long printed = guess;
        for (int i = 0; i < TRIES && printed > 0; i++) {
            int side = side(loan, fen, net, due, printed);
            if (side == 0) {
                return printed;
            }
            if (side == Integer.MIN_VALUE) {
                return UNDECIDED;
            }
            printed += side;
        }
        return UNDECIDED;
    }

    /** 0 when the figure prints so, else in which direction to look on; the least integer when doubles cannot tell. */
    private int side(LoanShape loan, long fen, long net, long due, long printed) {
        double least = 1 / (1 + (printed - 0.5) / MONTH);
        double most = 1 / (1 + (printed + 0.5) / MONTH);
        boolean sameTotal = loan.method() == RepaymentMethod.EQUAL_INSTALMENT;
        int months = loan.term();
        double discountLeast = 1;
        double discountMost = 1;
        double valueAtLeast = -net;
        double valueAtMost = -net;
        long fixed = 0;
        for (long rate : onInitial) {
            fixed += halfUp(fen * rate, MONTH);
        }
        long owed = fen;
        for (int month = 1; month <= months; month++) {
            long interest = halfUp(owed * annual, MONTH);
            long principal = month == months ? owed : Math.min(sameTotal ? due - interest : due, owed);
            long payment = principal + interest + fixed;
            for (long rate : onOwed) {
                payment += halfUp(owed * rate, MONTH);
            }
            owed -= principal;
            discountLeast *= least;
            discountMost *= most;
            valueAtLeast += payment * discountLeast;
            valueAtMost += payment * discountMost;
        }
        double doubt = net * DOUBT;
        if (Math.abs(valueAtLeast) <= doubt || Math.abs(valueAtMost) <= doubt) {
            return Integer.MIN_VALUE;
        }
        return valueAtLeast < 0 ? -1 : valueAtMost > 0 ? 1 : 0;
    }

    /** The monthly instalment or principal, or -1 when doubles cannot tell to which fen it rounds. */
    private long due(long fen, LoanShape loan) {
        int months = loan.term();
        if (loan.method() == RepaymentMethod.INTEREST_ONLY) {
            return 0;
        }
        if (loan.method() == RepaymentMethod.EQUAL_PRINCIPAL || annual == 0) {
            return halfUp(fen, months);
        }
        double monthly = (double) annual / MONTH;
        double instalment = fen * monthly / -Math.expm1(-months * Math.log1p(monthly));
        long rounded = Math.round(instalment);
        boolean certain = Math.abs(instalment - rounded) < 0.5 - 1e-4 - instalment * 1e-13;
        return certain ? rounded : -1;
    }

    static long halfUp(long numerator, long denominator) {
        return (numerator + denominator / 2) / denominator;
    }
}
