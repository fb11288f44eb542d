package zhuqiao.sandbox.loans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.sandbox.partner.Steering;

/** Dollars to yuan, and the fen that steer. */
final class Amounts {
    private static final BigDecimal CNY_PER_USD = BigDecimal.valueOf(7);
    private static final BigDecimal ADVANCE = Rate.of("80.00").fraction();
    private static final int FAULT_EVERY = 40;
    private static final Steering[] FAULTS = {
        Steering.APPROVE_LESS,
        Steering.ANSWER_LATE,
        Steering.ANSWER_TWICE,
        Steering.NEVER_ANSWER,
        Steering.STUMBLE,
        Steering.FAIL_DISBURSEMENT,
        Steering.NEVER_DISBURSE
    };

    private Amounts() {}

    static Money cny(String usd) {
        return Money.ofRounded(new BigDecimal(usd).multiply(CNY_PER_USD));
    }

    /** A year's dollars as a month's yuan, half up to the fen. */
    static Money monthlyCny(String usdPerYear) {
        return Money.ofRounded(new BigDecimal(usdPerYear)
                .multiply(CNY_PER_USD)
                .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP));
    }

    /** A loan that went bad is declined; every 40th row shows one of the faults in turn; the others are approved. */
    static Steering steering(int row, boolean wentBad) {
        if (wentBad) {
            return Steering.DECLINE;
        }
        return row % FAULT_EVERY == 0 ? FAULTS[(row / FAULT_EVERY - 1) % FAULTS.length] : Steering.APPROVE;
    }

    static Money steered(Money wholeYuan, Steering steering) {
        return Money.ofFen(wholeYuan.fen() / 100 * 100 + steering.fen());
    }

    /** The receivable that an amount is 80 % of, rounded up to the fen. */
    static Money receivableFor(Money amount) {
        return Money.ofExact(amount.yuan().divide(ADVANCE, 2, RoundingMode.UP));
    }
}
