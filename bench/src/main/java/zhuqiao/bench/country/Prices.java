package zhuqiao.bench.country;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.value.Rate;

/** Two prices an agreement, the dearer for the worse grades and with a guarantee fee where there is a guarantor. */
record Prices(Dice dice) {
    private static final int STEP_BP = 20;

    List<PriceLine> draw(List<RiskGrade> grades, @Nullable Guarantor guarantor) {
        int cut = Math.min(2, grades.size());
        Rate good = Rate.of(new BigDecimal(dice.between(400 / STEP_BP, 1_100 / STEP_BP) * STEP_BP).movePointLeft(2));
        Rate worse = good.plus(Rate.of(new BigDecimal(dice.between(1, 25) * STEP_BP).movePointLeft(2)));
        PriceLine best = new PriceLine(grades.subList(0, cut), good, List.of());
        return cut == grades.size()
                ? List.of(best)
                : List.of(best, new PriceLine(grades.subList(cut, grades.size()), worse, charges(guarantor)));
    }

    private List<Charge> charges(@Nullable Guarantor guarantor) {
        if (guarantor == null) {
            return List.of();
        }
        return List.of(new Charge(
                Charge.Kind.GUARANTEE,
                guarantor.id(),
                dice.percent(20) ? Charge.Base.INITIAL_PRINCIPAL : Charge.Base.OUTSTANDING,
                Rate.of(dice.one("0.80", "1.20", "1.50", "2.00")),
                Charge.Timing.PER_INSTALMENT));
    }
}
