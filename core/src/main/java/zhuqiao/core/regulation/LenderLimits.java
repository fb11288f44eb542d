package zhuqiao.core.regulation;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** How much of its own money a lender may put into one borrower (M6, M7), in fen; all unlimited unless it co-lends. */
public record LenderLimits(long consumption, long business, long single, long affiliated) {
    private static final long NONE = Long.MAX_VALUE;
    private static final LenderLimits UNLIMITED = new LenderLimits(NONE, NONE, NONE, NONE);
    private static final long M6 = PairBits.of(CapacityRules.NETWORK_LENDER);
    private static final long M7_SINGLE = PairBits.of(CapacityRules.LENDER_SINGLE);
    private static final long M7_AFFILIATES = PairBits.of(CapacityRules.LENDER_WITH_AFFILIATES);

    static LenderLimits read(RulesOfDay rules, DraftCase draft, Standing standing) {
        if (!draft.coLending()) {
            standing.notApplicable(
                    CapacityRules.NETWORK_LENDER, CapacityRules.LENDER_SINGLE, CapacityRules.LENDER_WITH_AFFILIATES);
            return UNLIMITED;
        }
        Lender lender = draft.lender();
        boolean network = lender != null && lender.kind() == LenderKind.NETWORK;
        if (lender == null) {
            standing.missing(CapacityRules.NETWORK_LENDER);
        } else if (!network) {
            standing.notApplicable(CapacityRules.NETWORK_LENDER);
        }
        return new LenderLimits(
                network ? fen(rules.figure(CapacityRules.NETWORK_LENDER, CapacityRules.CONSUMPTION_CAP)) : NONE,
                network ? fen(rules.figure(CapacityRules.NETWORK_LENDER, CapacityRules.BUSINESS_CAP)) : NONE,
                ofAssets(rules, draft, CapacityRules.LENDER_SINGLE, standing),
                ofAssets(rules, draft, CapacityRules.LENDER_WITH_AFFILIATES, standing));
    }

    /** @param part fen the lender would add */
    public long failures(Scenario scenario, BorrowerFacts borrower, long part) {
        long ofConsumption = borrower.atLender().consumption().fen();
        long ofBusiness = borrower.atLender().business().fen();
        long total = ofConsumption + ofBusiness;
        boolean network = scenario == Scenario.CONSUMPTION
                ? exceeds(ofConsumption, part, consumption)
                : exceeds(ofBusiness, part, business);
        return (network ? M6 : 0)
                | (exceeds(total, part, single) ? M7_SINGLE : 0)
                | (exceeds(total + borrower.affiliatesAtLender().fen(), part, affiliated) ? M7_AFFILIATES : 0);
    }

    private static boolean exceeds(long owed, long part, long most) {
        return most != NONE && owed + part > most;
    }

    private static long ofAssets(RulesOfDay rules, DraftCase draft, RuleTest<PairCase> test, Standing standing) {
        Rate percent = rules.figure(test, CapacityRules.PERCENT);
        if (percent == null) {
            return NONE;
        }
        Money cap = CapacityRules.lenderCap(draft, percent);
        if (cap == null) {
            standing.missing(test);
        }
        return fen(cap);
    }

    private static long fen(@Nullable Money money) {
        return money == null ? NONE : money.fen();
    }
}
