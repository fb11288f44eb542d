package zhuqiao.core.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.core.value.Money;

/** The internal rate of return per period of equally spaced flows. */
public final class PeriodIrr {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    /** Two roots closer than this print alike at every digit that is kept. */
    private static final BigDecimal CLOSE = new BigDecimal("1e-16");

    private PeriodIrr() {}

    /**
     * @param flows one per period, the first now
     * @return the fraction per period at which the flows are worth nothing today, true to at least 15 digits after the
     *     point
     * @throws InvalidValueException unless the flows change sign exactly once, which makes the rate unique
     */
    public static BigDecimal of(List<Money> flows) {
        if (signChanges(flows) != 1) {
            throw new InvalidValueException(
                    "sign-changes", null, "现金流须恰好变号一次", "the cash flows must change sign exactly once");
        }
        BigDecimal low = new BigDecimal("-0.99");
        BigDecimal high = BigDecimal.ONE;
        int below = presentValue(flows, low).signum();
        while (presentValue(flows, high).signum() == below) {
            high = high.multiply(BigDecimal.TEN);
        }
        return narrow(flows, low, high, below);
    }

    /** Newton from a guess in double, kept inside the bracket by bisection. */
    private static BigDecimal narrow(List<Money> flows, BigDecimal low, BigDecimal high, int below) {
        BigDecimal rate = BigDecimal.valueOf(guess(flows, low.doubleValue(), high.doubleValue(), below));
        while (high.subtract(low).compareTo(CLOSE) > 0) {
            BigDecimal value = presentValue(flows, rate);
            if (value.signum() == 0) {
                return rate;
            }
            if (value.signum() == below) {
                low = rate;
            } else {
                high = rate;
            }
            BigDecimal slope = slope(flows, rate);
            BigDecimal next = slope.signum() == 0 ? low : rate.subtract(value.divide(slope, DIGITS), DIGITS);
            if (next.subtract(rate).abs().compareTo(CLOSE) <= 0) {
                return next;
            }
            boolean inside = next.compareTo(low) > 0 && next.compareTo(high) < 0;
            rate = inside ? next : low.add(high).divide(BigDecimal.TWO, DIGITS);
        }
        return rate;
    }

    private static double guess(List<Money> flows, double low, double high, int below) {
        double[] fen = flows.stream().mapToDouble(Money::fen).toArray();
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            double value = 0;
            double discount = 1 / (1 + middle);
            for (int k = fen.length - 1; k >= 0; k--) {
                value = value * discount + fen[k];
            }
            if (Math.signum(value) == below) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static BigDecimal presentValue(List<Money> flows, BigDecimal rate) {
        BigDecimal discount = BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), DIGITS);
        BigDecimal value = BigDecimal.ZERO;
        for (Money flow : flows.reversed()) {
            value = value.multiply(discount, DIGITS).add(BigDecimal.valueOf(flow.fen()), DIGITS);
        }
        return value;
    }

    private static BigDecimal slope(List<Money> flows, BigDecimal rate) {
        BigDecimal discount = BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), DIGITS);
        BigDecimal value = BigDecimal.ZERO;
        for (int k = flows.size() - 1; k >= 1; k--) {
            value = value.multiply(discount, DIGITS)
                    .add(BigDecimal.valueOf(flows.get(k).fen()).multiply(BigDecimal.valueOf(k)), DIGITS);
        }
        return value.multiply(discount, DIGITS)
                .multiply(discount, DIGITS)
                .negate()
                .round(DIGITS);
    }

    private static int signChanges(List<Money> flows) {
        int changes = 0;
        int last = 0;
        for (Money flow : flows) {
            int sign = Long.signum(flow.fen());
            if (sign != 0 && last != 0 && sign != last) {
                changes++;
            }
            last = sign == 0 ? last : sign;
        }
        return changes;
    }
}
