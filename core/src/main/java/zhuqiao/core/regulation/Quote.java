package zhuqiao.core.regulation;

import zhuqiao.core.cost.AllInCost;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.value.Rate;

/** What a loan of a shape costs at a price. */
public record Quote(PriceLine price, LoanShape loan, AllInCost cost) {
    /** Of which only the printed nominal cost is known: for rules that look at no other; any other is beyond measure. */
    public static Quote printed(PriceLine price, LoanShape loan, Rate nominal) {
        return new Quote(price, loan, new AllInCost(nominal, AllInCost.BEYOND_MEASURE.effective()));
    }
}
