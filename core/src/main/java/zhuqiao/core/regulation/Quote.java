package zhuqiao.core.regulation;

import zhuqiao.core.cost.AllInCost;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.terms.PriceLine;

/** What a loan of a shape costs at a price. */
public record Quote(PriceLine price, LoanShape loan, AllInCost cost) {}
