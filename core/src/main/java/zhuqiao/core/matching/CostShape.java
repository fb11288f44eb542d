package zhuqiao.core.matching;

import java.util.List;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.value.Rate;

/** What of a price its cost depends on: neither the grades it is for nor who collects its charges. */
record CostShape(Rate annualRate, List<Charge> charges) {
    static CostShape of(PriceLine price) {
        return new CostShape(
                price.annualRate(),
                price.charges().stream().map(CostShape::ofAnybody).toList());
    }

    private static Charge ofAnybody(Charge charge) {
        return new Charge(Charge.Kind.INSTALMENT_FEE, "anybody", charge.base(), charge.rate(), charge.timing());
    }
}
