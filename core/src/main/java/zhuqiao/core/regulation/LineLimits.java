package zhuqiao.core.regulation;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;

/**
 * How much a partner may lend one borrower for how long (M1 to M5); amounts in fen.
 *
 * @param business negative when the agreement should set it and does not
 * @param person what a consumer-finance company may lend a natural person
 */
public record LineLimits(long consumption, int bulletMonths, int consumptionMonths, long business, long person) {
    private static final long NONE = Long.MAX_VALUE;
    private static final int ANY_TERM = Integer.MAX_VALUE;

    static LineLimits read(RulesOfDay rules, DraftCase draft) {
        PartnerFacts facts = draft.partner();
        if (facts == null) {
            return new LineLimits(NONE, ANY_TERM, ANY_TERM, NONE, NONE);
        }
        Partner partner = facts.partner();
        boolean bank = partner.kind() == PartnerKind.BANK;
        boolean large = bank && partner.largeConsumptionLine();
        return new LineLimits(
                bank
                        ? fen(rules.blockingFigure(
                                AmountRules.CONSUMPTION_LINE, large ? AmountRules.LARGE_CAP : AmountRules.CAP))
                        : NONE,
                bank ? months(rules.blockingFigure(AmountRules.CONSUMPTION_BULLET, AmountRules.MONTHS)) : ANY_TERM,
                months(rules.blockingFigure(
                        AmountRules.CONSUMPTION_TERM, large ? AmountRules.LARGE_MONTHS : AmountRules.MONTHS)),
                bank ? business(rules, draft.agreement().terms().businessLineCap()) : NONE,
                bank ? NONE : fen(rules.blockingFigure(AmountRules.CONSUMER_FINANCE_BALANCE, AmountRules.CAP)));
    }

    /**
     * @param owed what the borrower owes the partner already
     * @param part fen the partner would add
     */
    public boolean allow(LoanRequest request, Exposure owed, long part, DueDays dueDays) {
        if (person != NONE && request.borrower().naturalPerson() && owed.total().fen() + part > person) {
            return false;
        }
        if (request.scenario() == Scenario.CONSUMPTION) {
            return (consumption == NONE || owed.consumption().fen() + part <= consumption)
                    && within(request.loan(), consumptionMonths, dueDays)
                    && (!request.loan().oneShot() || within(request.loan(), bulletMonths, dueDays));
        }
        return request.scenario() != Scenario.BUSINESS
                || business == NONE
                || owed.business().fen() + part <= business;
    }

    private static boolean within(LoanShape loan, int months, DueDays dueDays) {
        return months == ANY_TERM
                || (loan.unit() == TermUnit.MONTHS ? loan.term() <= months : loan.term() <= dueDays.daysIn(months));
    }

    /** A line that should be set and is not lets nothing through, even where exceeding it would only warn. */
    private static long business(RulesOfDay rules, @Nullable Money cap) {
        if (!rules.inForce(AmountRules.BUSINESS_LINE)) {
            return NONE;
        }
        if (cap == null) {
            return -1;
        }
        return rules.blocks(AmountRules.BUSINESS_LINE) ? cap.fen() : NONE;
    }

    private static long fen(@Nullable Money money) {
        return money == null ? NONE : money.fen();
    }

    private static int months(@Nullable Integer months) {
        return months == null ? ANY_TERM : months;
    }
}
