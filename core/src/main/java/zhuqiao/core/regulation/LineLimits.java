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
 * @param person what a consumer-finance company may lend a natural person
 */
public record LineLimits(long consumption, int bulletMonths, int consumptionMonths, long business, long person) {
    private static final long NONE = Long.MAX_VALUE;
    private static final int ANY_TERM = Integer.MAX_VALUE;
    private static final long M1 = PairBits.of(AmountRules.CONSUMPTION_LINE);
    private static final long M2 = PairBits.of(AmountRules.CONSUMPTION_BULLET);
    private static final long M3 = PairBits.of(AmountRules.CONSUMPTION_TERM);
    private static final long M4 = PairBits.of(AmountRules.BUSINESS_LINE);
    private static final long M5 = PairBits.of(AmountRules.CONSUMER_FINANCE_BALANCE);

    static LineLimits read(RulesOfDay rules, DraftCase draft, Standing standing) {
        PartnerFacts facts = draft.partner();
        if (facts == null) {
            standing.missing(
                    AmountRules.CONSUMPTION_LINE,
                    AmountRules.CONSUMPTION_BULLET,
                    AmountRules.CONSUMPTION_TERM,
                    AmountRules.BUSINESS_LINE,
                    AmountRules.CONSUMER_FINANCE_BALANCE);
            return new LineLimits(NONE, ANY_TERM, ANY_TERM, NONE, NONE);
        }
        Partner partner = facts.partner();
        Money businessLine = draft.agreement().terms().businessLineCap();
        boolean bank = partner.kind() == PartnerKind.BANK;
        boolean large = bank && partner.largeConsumptionLine();
        if (!bank) {
            standing.notApplicable(
                    AmountRules.CONSUMPTION_LINE, AmountRules.CONSUMPTION_BULLET, AmountRules.BUSINESS_LINE);
        } else if (businessLine == null) {
            standing.missing(AmountRules.BUSINESS_LINE);
        }
        if (partner.kind() != PartnerKind.CONSUMER_FINANCE) {
            standing.notApplicable(AmountRules.CONSUMER_FINANCE_BALANCE);
        }
        return new LineLimits(
                fen(rules.figure(AmountRules.CONSUMPTION_LINE, large ? AmountRules.LARGE_CAP : AmountRules.CAP)),
                months(rules.figure(AmountRules.CONSUMPTION_BULLET, AmountRules.MONTHS)),
                months(rules.figure(
                        AmountRules.CONSUMPTION_TERM, large ? AmountRules.LARGE_MONTHS : AmountRules.MONTHS)),
                fen(businessLine),
                fen(rules.figure(AmountRules.CONSUMER_FINANCE_BALANCE, AmountRules.CAP)));
    }

    /**
     * Among them may be rules that do not concern the agreement or the borrower.
     *
     * @param owed what the borrower owes the partner already
     * @param part fen the partner would add
     */
    public long failures(LoanRequest request, Exposure owed, long part, DueDays dueDays) {
        long failures = exceeds(owed.consumption().fen() + owed.business().fen(), part, person) ? M5 : 0;
        if (request.scenario() == Scenario.CONSUMPTION) {
            failures |= exceeds(owed.consumption().fen(), part, consumption) ? M1 : 0;
            failures |= request.loan().principalAtOnce() && !within(request.loan(), bulletMonths, dueDays) ? M2 : 0;
            failures |= within(request.loan(), consumptionMonths, dueDays) ? 0 : M3;
        } else {
            failures |= exceeds(owed.business().fen(), part, business) ? M4 : 0;
        }
        return failures;
    }

    private static boolean exceeds(long owed, long part, long most) {
        return most != NONE && owed + part > most;
    }

    private static boolean within(LoanShape loan, int months, DueDays dueDays) {
        return months == ANY_TERM
                || (loan.unit() == TermUnit.MONTHS ? loan.term() <= months : loan.term() <= dueDays.daysIn(months));
    }

    private static long fen(@Nullable Money money) {
        return money == null ? NONE : money.fen();
    }

    private static int months(@Nullable Integer months) {
        return months == null ? ANY_TERM : months;
    }
}
