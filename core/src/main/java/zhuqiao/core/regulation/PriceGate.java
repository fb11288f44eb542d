package zhuqiao.core.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.AllInCost;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/**
 * What an agreement's price comes to under the rules that look at its charges alone (C7, C9), as {@link PairBits}: those
 * that fail, that lack an input, and that do not concern it.
 */
public record PriceGate(long failures, long missing, long notApplicable) {
    private static final List<RuleTest<? super AgreementCase>> TESTS =
            List.of(CostRules.GUARANTEE_FEE, CostRules.NO_DEDUCTION);

    /** The rules weighed here look at charges, not at the loan, unless {@link #dependsOnTerm}. */
    private static final LoanShape ANY_LOAN =
            new LoanShape(Money.ofFen(100_000_000), 12, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);

    public static PriceGate of(RulesOfDay rules, DraftCase draft, PriceLine price) {
        DraftCase priced = new DraftCase(
                draft.agreement(),
                draft.lender(),
                draft.partner(),
                draft.guarantor(),
                draft.platform(),
                draft.day(),
                List.of(new Quote(price, ANY_LOAN, new AllInCost(Rate.ZERO, Rate.ZERO))));
        Standing standing = new Standing();
        standing.<AgreementCase>weigh(rules, TESTS, priced);
        return rules.shared(new PriceGate(standing.failures(), standing.missing(), standing.notApplicable()));
    }

    /** Whether the guarantee fee a year depends on how long the loan runs, as one taken once does. */
    public static boolean dependsOnTerm(PriceLine price, @Nullable String guarantorId) {
        return price.charges().stream()
                .anyMatch(charge ->
                        GuarantorRules.forGuarantee(charge, guarantorId) && charge.timing() == Charge.Timing.UPFRONT);
    }
}
