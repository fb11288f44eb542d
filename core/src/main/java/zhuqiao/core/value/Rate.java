package zhuqiao.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact decimal percentage: of a year for prices ({@code 11.80} is 11.80 % a year), of a whole for shares.
 *
 * @param percent at least two and at most six digits after the point, trailing zeros beyond two removed
 */
public record Rate(BigDecimal percent) implements Comparable<Rate> {
    public static final Rate ZERO = new Rate(BigDecimal.ZERO);
    public static final Rate HUNDRED = new Rate(BigDecimal.valueOf(100));
    private static final Pattern TEXT = Pattern.compile("-?(0|[1-9][0-9]{0,7})(\\.[0-9]{1,6})?");

    public Rate {
        BigDecimal stripped = percent.stripTrailingZeros();
        percent = stripped.scale() < 2 ? stripped.setScale(2) : stripped;
        Require.that(percent.scale() <= 6, "rate", null, "百分比至多六位小数", "must have at most six digits");
    }

    /**
     * @param percent such as {@code 11.80}
     * @throws InvalidValueException when the text is no plain decimal with at most six digits after the point
     */
    public static Rate of(String percent) {
        if (!TEXT.matcher(percent).matches()) {
            throw new InvalidValueException(
                    "rate", null, "须为百分比小数,如 11.80", "must be a decimal percentage such as 11.80");
        }
        return new Rate(new BigDecimal(percent));
    }

    public static Rate of(BigDecimal percent) {
        return new Rate(percent);
    }

    /** Rounded half up to two digits, as printed on a cost sheet. */
    public Rate printed() {
        return new Rate(percent.setScale(2, RoundingMode.HALF_UP));
    }

    /** The fraction, {@code 11.80} → {@code 0.1180}. */
    public BigDecimal fraction() {
        return percent.movePointLeft(2);
    }

    public Rate plus(Rate other) {
        return new Rate(percent.add(other.percent));
    }

    public boolean isZero() {
        return percent.signum() == 0;
    }

    public boolean isNegative() {
        return percent.signum() < 0;
    }

    @Override
    public int compareTo(Rate other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
