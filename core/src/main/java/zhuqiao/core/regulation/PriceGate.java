package zhuqiao.core.regulation;

import java.util.List;
import zhuqiao.core.cost.AllInCost;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** Whether an agreement's price may be charged at all, whatever the loan (C7, C9). */
public final class PriceGate {
    /** The rules weighed here look at charges, not at the loan, unless {@link #dependsOnTerm}. */
    private static final LoanShape ANY_LOAN =
            new LoanShape(Money.ofFen(100_000_000), 12, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);

    private PriceGate() {}

    public static boolean allows(RulesOfDay rules, DraftCase draft, PriceLine price) {
        DraftCase priced = new DraftCase(
                draft.agreement(),
                draft.lender(),
                draft.partner(),
                draft.guarantor(),
                draft.platform(),
                draft.day(),
                List.of(new Quote(price, ANY_LOAN, new AllInCost(Rate.ZERO, Rate.ZERO))));
        return rules
                .rules()
                .weigh(List.of(CostRules.GUARANTEE_FEE, CostRules.NO_DEDUCTION), priced, rules.day())
                .stream()
                .noneMatch(check -> check.verdict().stops());
    }

    /** Whether the guarantee fee a year depends on how long the loan runs, as one taken once does. */
    public static boolean dependsOnTerm(PriceLine price) {
        return price.charges().stream()
                .anyMatch(charge -> charge.kind() == Charge.Kind.GUARANTEE && charge.timing() == Charge.Timing.UPFRONT);
    }
}
