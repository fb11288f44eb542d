package zhuqiao.core.regulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.value.Rate;

/**
 * Between which printed costs a loan may lie, in hundredths of a percent (C1 to C5, C8).
 *
 * @param most of any term, {@code mostShort} of a month or less
 */
public record CostLimits(long least, long most, long mostShort) {
    private static final long NONE = Long.MAX_VALUE;

    static CostLimits read(RulesOfDay rules, DraftCase draft) {
        long most = NONE;
        PartnerFacts partner = draft.partner();
        if (partner != null) {
            var funders = rules.blockingFigure(CostRules.FUNDER_CAP, CostRules.FUNDERS);
            PartnerKind kind = partner.partner().kind();
            if (funders != null && funders.contains(kind)) {
                most = Math.min(most, floor(rules.figure(CostRules.FUNDER_CAP, CostRules.CAP)));
            }
            if (kind == PartnerKind.CONSUMER_FINANCE) {
                most = Math.min(most, floor(rules.blockingFigure(CostRules.CONSUMER_FINANCE_CAP, CostRules.CAP)));
            }
        }
        long mostShort = NONE;
        Lender lender = draft.lender();
        if (draft.coLending() && lender != null) {
            most = Math.min(most, floor(rules.blockingFigure(CostRules.SMALL_LOAN_CAP, CostRules.CAP)));
            if (rules.blocks(CostRules.LPR_CAP)) {
                most = Math.min(most, floor(CostRules.lprCap(lender, parameters(rules))));
            }
            mostShort = floor(rules.blockingFigure(CostRules.SHORT_CAP, CostRules.CAP));
        }
        if (!rules.blocks(CostRules.COST_RANGE)) {
            return new CostLimits(Long.MIN_VALUE, most, mostShort);
        }
        var range = draft.agreement().terms().allInApr();
        return new CostLimits(ceiling(range.min()), Math.min(most, floor(range.max())), mostShort);
    }

    /** @param printed all-in cost in hundredths of a percent */
    public boolean allow(long printed, boolean monthOrLess) {
        return printed >= least && printed <= most && (!monthOrLess || printed <= mostShort);
    }

    private static Parameters parameters(RulesOfDay rules) {
        Period period = rules.rules().on(CostRules.LPR_CAP, rules.day());
        if (period == null) {
            throw new IllegalStateException("C3 is not in force");
        }
        return period.parameters();
    }

    private static long floor(@Nullable Rate rate) {
        return rate == null ? NONE : hundredths(rate.percent(), RoundingMode.FLOOR);
    }

    private static long ceiling(@Nullable Rate rate) {
        return rate == null ? Long.MIN_VALUE : hundredths(rate.percent(), RoundingMode.CEILING);
    }

    private static long hundredths(BigDecimal percent, RoundingMode mode) {
        return percent.movePointRight(2).setScale(0, mode).longValueExact();
    }
}
