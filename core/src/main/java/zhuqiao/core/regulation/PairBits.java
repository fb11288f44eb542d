package zhuqiao.core.regulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules of {@link Regulation#OF_PAIR} as bits of a word, the n-th rule as bit n: what snapshots reckon with. */
public final class PairBits {
    private static final Map<RuleTest<?>, Long> BITS = bits(Regulation.OF_PAIR);

    public static final long STATUS = of(TermRules.STATUS);
    public static final long VALIDITY = of(TermRules.VALIDITY);
    public static final long SCENARIO = of(TermRules.SCENARIO);
    public static final long BORROWER = of(TermRules.BORROWER);
    public static final long REGION = of(TermRules.REGION);
    public static final long INDUSTRY = of(TermRules.INDUSTRY);
    public static final long GRADE = of(TermRules.GRADE);
    public static final long PURPOSE = of(TermRules.PURPOSE);
    public static final long COLLATERAL = of(TermRules.COLLATERAL);
    public static final long AMOUNT = of(TermRules.AMOUNT);
    public static final long TERM = of(TermRules.TERM);
    public static final long METHOD = of(TermRules.METHOD);
    public static final long AGE = of(TermRules.AGE);
    public static final long ESTABLISHED = of(TermRules.ESTABLISHED);
    public static final long MAX_COST = of(TermRules.MAX_COST);
    public static final long QUOTA = of(RoutingRules.QUOTA);
    public static final long BORROWER_CAP = of(RoutingRules.BORROWER_CAP);
    public static final long CORE_ENTERPRISE_CAP = of(RoutingRules.CORE_ENTERPRISE_CAP);
    public static final long FREEZE = of(RoutingRules.FREEZE);
    public static final long NOT_TRIED = of(RoutingRules.NOT_TRIED);
    public static final long NOT_EXCLUDED = of(RoutingRules.NOT_EXCLUDED);
    public static final long ADVANCE = of(ReceivableRules.ADVANCE);
    public static final long SHARING = of(ConsentRules.SHARING_WITH_PARTNER);
    public static final long GUARANTOR_SHARING = of(ConsentRules.SHARING_WITH_GUARANTOR);
    public static final long INQUIRY = of(ConsentRules.CREDIT_INQUIRY);
    public static final long BUREAU = of(ConsentRules.BUREAU);

    /** Rules that look at the price of the loan: those of cost, and what the borrower wants to pay at most. */
    public static final long PRICED = MAX_COST
            | of(
                    CostRules.FUNDER_CAP,
                    CostRules.SMALL_LOAN_CAP,
                    CostRules.LPR_CAP,
                    CostRules.SHORT_CAP,
                    CostRules.CONSUMER_FINANCE_CAP,
                    CostRules.GUARANTEE_FEE,
                    CostRules.COST_RANGE,
                    CostRules.NO_DEDUCTION);

    /** The caps for more than a month, and for a month or less. */
    public static final long LPR_CAP = of(CostRules.LPR_CAP);

    public static final long SHORT_CAP = of(CostRules.SHORT_CAP);

    /** Rules of a consumption line, of which the one on its bullet form is the second. */
    public static final long CONSUMPTION_LINE =
            of(AmountRules.CONSUMPTION_LINE, AmountRules.CONSUMPTION_BULLET, AmountRules.CONSUMPTION_TERM);

    public static final long CONSUMPTION_BULLET = of(AmountRules.CONSUMPTION_BULLET);
    public static final long BUSINESS_LINE = of(AmountRules.BUSINESS_LINE);
    public static final long PERSONAL_BALANCE = of(AmountRules.CONSUMER_FINANCE_BALANCE);

    private PairBits() {}

    static long of(RuleTest<?>... tests) {
        long bits = 0;
        for (RuleTest<?> test : tests) {
            bits |= BITS.getOrDefault(test, 0L);
        }
        return bits;
    }

    private static Map<RuleTest<?>, Long> bits(List<? extends RuleTest<?>> tests) {
        if (tests.size() > Long.SIZE) {
            throw new IllegalStateException("more rules than bits: " + tests.size());
        }
        Map<RuleTest<?>, Long> bits = new HashMap<>();
        for (RuleTest<?> test : tests) {
            bits.put(test, 1L << bits.size());
        }
        return Map.copyOf(bits);
    }
}
