package zhuqiao.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of CNY in whole fen. As text it is yuan with exactly two digits, {@code 500000.00}.
 *
 * @param fen the amount in fen, at most 10^17 in either direction: a thousand times what can be written, so that sums of
 *     what was written have room
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final long LIMIT = 100_000_000_000_000_000L;
    private static final Pattern TEXT = Pattern.compile("-?(0|[1-9][0-9]{0,11})\\.[0-9]{2}");
    private static final Pattern TOO_LONG = Pattern.compile("-?[1-9][0-9]{12,}\\.[0-9]{2}");

    public Money {
        Require.that(fen >= -LIMIT && fen <= LIMIT, "range", null, "金额超出范围", "amount is out of range");
    }

    /**
     * @param yuan such as {@code 500000.00}
     * @throws InvalidValueException when the text has not exactly two digits after the point, or more than twelve before
     */
    public static Money of(String yuan) {
        if (!TEXT.matcher(yuan).matches()) {
            Require.that(
                    !TOO_LONG.matcher(yuan).matches(),
                    "range",
                    null,
                    "金额不得超过 999999999999.99 元",
                    "must be at most 999999999999.99 yuan");
            throw new InvalidValueException(
                    "money", null, "金额须为两位小数的元,如 500000.00", "must be yuan with two digits, such as 500000.00");
        }
        return ofExact(new BigDecimal(yuan));
    }

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /** Exact; throws {@link ArithmeticException} when the yuan have a fraction of a fen. */
    public static Money ofExact(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    /** Rounds half up to the fen, as Chinese lenders print schedules. */
    public static Money ofRounded(BigDecimal yuan) {
        return new Money(
                yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** {@code rate} percent of this amount, half up to the fen. */
    public Money percent(Rate rate) {
        return ofRounded(yuan().multiply(rate.percent()).movePointLeft(2));
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two digits. */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
