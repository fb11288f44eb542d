package zhuqiao.core.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** A part of a year, kept as a fraction so that exact halves of a fen round as they should. */
record YearPart(long numerator, long denominator) {
    static final YearPart MONTH = new YearPart(1, 12);

    static YearPart ofDays(long days) {
        return new YearPart(days, 365);
    }

    /** What {@code annual} percent a year of the base makes in this part, half up to the fen. */
    Money of(Money base, Rate annual) {
        return Money.ofRounded(base.yuan()
                .multiply(annual.percent())
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(100 * denominator), MathContext.DECIMAL128));
    }
}
