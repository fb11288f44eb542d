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

    static LenderLimits read(RulesOfDay rules, DraftCase draft, Standing standing) {
        Lender lender = draft.lender();
        if (!draft.coLending() || lender == null) {
            return UNLIMITED;
        }
        boolean network = lender.kind() == LenderKind.NETWORK;
        return new LenderLimits(
                network ? fen(rules.blockingFigure(CapacityRules.NETWORK_LENDER, CapacityRules.CONSUMPTION_CAP)) : NONE,
                network ? fen(rules.blockingFigure(CapacityRules.NETWORK_LENDER, CapacityRules.BUSINESS_CAP)) : NONE,
                ofAssets(rules, draft, CapacityRules.LENDER_SINGLE, standing),
                ofAssets(rules, draft, CapacityRules.LENDER_WITH_AFFILIATES, standing));
    }

    /** @param part fen the lender would add */
    public boolean allow(Scenario scenario, BorrowerFacts borrower, long part) {
        var owed = borrower.atLender();
        long total = owed.total().fen();
        boolean scenarioFits = scenario == Scenario.CONSUMPTION
                ? fits(owed.consumption().fen(), part, consumption)
                : fits(owed.business().fen(), part, business);
        return scenarioFits
                && fits(total, part, single)
                && fits(total + borrower.affiliatesAtLender().fen(), part, affiliated);
    }

    private static boolean fits(long owed, long part, long most) {
        return most == NONE || owed + part <= most;
    }

    private static long ofAssets(RulesOfDay rules, DraftCase draft, RuleTest<PairCase> test, Standing standing) {
        Rate percent = rules.figure(test, CapacityRules.PERCENT);
        if (percent == null) {
            return NONE;
        }
        Money cap = CapacityRules.lenderCap(draft, percent);
        if (cap == null) {
            standing.missing();
            return NONE;
        }
        return rules.blocks(test) ? cap.fen() : NONE;
    }

    private static long fen(@Nullable Money money) {
        return money == null ? NONE : money.fen();
    }
}
