package zhuqiao.core.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Require;

/**
 * The price for some risk grades.
 *
 * @param annualRate interest in percent a year on the outstanding principal
 */
public record PriceLine(
        List<RiskGrade> riskGrades,
        Rate annualRate,
        @Nullable List<Charge> charges) {
    private static final int MOST = 20;

    public PriceLine {
        riskGrades = Require.notEmpty(Require.atMost(MOST, riskGrades, "riskGrades"), "riskGrades");
        Require.present(annualRate, "annualRate");
        Require.that(!annualRate.isNegative(), "negative", "annualRate", "不得为负", "must not be negative");
        charges = Require.atMost(MOST, charges, "charges");
    }

    @Override
    public List<Charge> charges() {
        return Require.orEmpty(charges);
    }
}
