package zhuqiao.core.terms;

import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Require;

/**
 * A charge that the borrower pays beside interest.
 *
 * @param collector id of the guarantor or partner that collects it
 * @param rate percent a year for {@link Timing#PER_INSTALMENT}, percent of the base once for {@link Timing#UPFRONT}
 */
public record Charge(Kind kind, String collector, Base base, Rate rate, Timing timing) {
    public enum Kind {
        GUARANTEE,
        INSURANCE,
        INSTALMENT_FEE
    }

    public enum Base {
        INITIAL_PRINCIPAL,
        OUTSTANDING
    }

    public enum Timing {
        UPFRONT,
        PER_INSTALMENT
    }

    public Charge {
        Require.present(kind, "kind");
        Require.text(collector, "collector", 64);
        Require.present(base, "base");
        Require.present(rate, "rate");
        Require.present(timing, "timing");
        Require.that(!rate.isNegative(), "negative", "rate", "不得为负", "must not be negative");
    }
}
