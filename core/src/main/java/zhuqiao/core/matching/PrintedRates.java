package zhuqiao.core.matching;

import java.math.BigDecimal;
import zhuqiao.core.value.Rate;

/** Costs as printed, by hundredths of a percent; those that loans have are made once. */
final class PrintedRates {
    private static final Rate[] USUAL = usual(3_601);

    private PrintedRates() {}

    static Rate of(long hundredths) {
        return hundredths >= 0 && hundredths < USUAL.length ? USUAL[(int) hundredths] : made(hundredths);
    }

    private static Rate[] usual(int count) {
        Rate[] rates = new Rate[count];
        for (int i = 0; i < count; i++) {
            rates[i] = made(i);
        }
        return rates;
    }

    private static Rate made(long hundredths) {
        return Rate.of(BigDecimal.valueOf(hundredths, 2));
    }
}
