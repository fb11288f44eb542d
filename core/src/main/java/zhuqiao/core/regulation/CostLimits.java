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
 * @param lpr for more than a month, {@code shortTerm} for a month or less
 */
public record CostLimits(
        long funder, long smallLoan, long lpr, long shortTerm, long consumerFinance, long least, long most) {
    private static final long NONE = Long.MAX_VALUE;
    private static final long C1 = PairBits.of(CostRules.FUNDER_CAP);
    private static final long C2 = PairBits.of(CostRules.SMALL_LOAN_CAP);
    private static final long C3 = PairBits.of(CostRules.LPR_CAP);
    private static final long C4 = PairBits.of(CostRules.SHORT_CAP);
    private static final long C5 = PairBits.of(CostRules.CONSUMER_FINANCE_CAP);
    private static final long C8 = PairBits.of(CostRules.COST_RANGE);

    static CostLimits read(RulesOfDay rules, DraftCase draft, Standing standing) {
        long funder = NONE;
        long consumerFinance = NONE;
        PartnerFacts partner = draft.partner();
        if (partner == null) {
            standing.missing(CostRules.FUNDER_CAP, CostRules.CONSUMER_FINANCE_CAP);
        } else {
            PartnerKind kind = partner.partner().kind();
            var funders = rules.figure(CostRules.FUNDER_CAP, CostRules.FUNDERS);
            if (funders != null && funders.contains(kind)) {
                funder = floor(rules.figure(CostRules.FUNDER_CAP, CostRules.CAP));
            } else {
                standing.notApplicable(CostRules.FUNDER_CAP);
            }
            if (kind == PartnerKind.CONSUMER_FINANCE) {
                consumerFinance = floor(rules.figure(CostRules.CONSUMER_FINANCE_CAP, CostRules.CAP));
            } else {
                standing.notApplicable(CostRules.CONSUMER_FINANCE_CAP);
            }
        }
        long smallLoan = NONE;
        long shortTerm = NONE;
        if (draft.coLending()) {
            smallLoan = floor(rules.figure(CostRules.SMALL_LOAN_CAP, CostRules.CAP));
            shortTerm = floor(rules.figure(CostRules.SHORT_CAP, CostRules.CAP));
        } else {
            standing.notApplicable(CostRules.SMALL_LOAN_CAP, CostRules.SHORT_CAP);
        }
        var range = draft.agreement().terms().allInApr();
        return new CostLimits(
                funder,
                smallLoan,
                lpr(rules, draft, standing),
                shortTerm,
                consumerFinance,
                ceiling(range.min()),
                floor(range.max()));
    }

    /** @param printed all-in cost in hundredths of a percent */
    public long failures(long printed, boolean monthOrLess) {
        return (printed > funder ? C1 : 0)
                | (printed > smallLoan ? C2 : 0)
                | (!monthOrLess && printed > lpr ? C3 : 0)
                | (monthOrLess && printed > shortTerm ? C4 : 0)
                | (printed > consumerFinance ? C5 : 0)
                | (printed < least || printed > most ? C8 : 0);
    }

    private static long lpr(RulesOfDay rules, DraftCase draft, Standing standing) {
        Lender lender = draft.lender();
        if (!draft.coLending()) {
            standing.notApplicable(CostRules.LPR_CAP);
            return NONE;
        }
        if (lender == null) {
            standing.missing(CostRules.LPR_CAP);
            return NONE;
        }
        Period period = rules.rules().on(CostRules.LPR_CAP, rules.day());
        return period == null ? NONE : floor(CostRules.lprCap(lender, period.parameters()));
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
