package zhuqiao.matching.costsheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zhuqiao.core.cost.AllInCost;
import zhuqiao.core.cost.Instalment;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedule;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.value.Money;
import zhuqiao.matching.agreement.Agreements;
import zhuqiao.matching.referral.Offer;
import zhuqiao.matching.referral.ReferralEntity;

/** Draws up cost sheets from an offer and the agreement version it was made under. */
@ApplicationScoped
public class CostSheets {
    private final Agreements agreements;
    private final PartyNames names;

    public CostSheets(Agreements agreements, PartyNames names) {
        this.agreements = agreements;
        this.names = names;
    }

    /**
     * @param referral one with an offer
     * @param disbursedOn the day the schedule is counted from
     */
    public CostSheet draw(ReferralEntity referral, RiskGrade grade, LocalDate disbursedOn) {
        Agreement agreement = agreement(referral);
        List<Charge> charges = charges(agreement, grade);
        return draw(referral, agreement, charges, schedule(referral, grade, disbursedOn), names::of);
    }

    /** The schedule of the offer, as the partner's report is compared with. */
    public Schedule schedule(ReferralEntity referral, RiskGrade grade, LocalDate disbursedOn) {
        Offer offer = referral.offer();
        LoanShape loan = new LoanShape(offer.amount(), offer.term(), offer.termUnit(), referral.repaymentMethod);
        return Schedules.of(loan, offer.annualRate(), charges(agreement(referral), grade), disbursedOn);
    }

    static CostSheet draw(
            ReferralEntity referral,
            Agreement agreement,
            List<Charge> charges,
            Schedule schedule,
            Function<String, CostSheet.Party> party) {
        Offer offer = referral.offer();
        AllInCost cost = schedule.allIn();
        return new CostSheet(
                referral.applicationId,
                referral.id,
                agreement.agreementNo(),
                referral.agreementVersion,
                party.apply(referral.lenderId),
                funders(agreement, offer.amount(), party),
                offer.amount(),
                CostSheet.months(offer.term(), offer.termUnit()),
                CostSheet.days(offer.term(), offer.termUnit()),
                referral.repaymentMethod,
                offer.annualRate(),
                schedule.disbursedOn(),
                schedule.netDisbursed(),
                items(charges, schedule, party),
                schedule.instalments().stream().map(CostSheets::line).toList(),
                schedule.totalInterest(),
                schedule.totalCharges(),
                schedule.totalRepaid(),
                cost.printed(),
                cost.effective().printed(),
                schedule.oneShot() ? CostSheet.CostBasis.SIMPLE_ACT_365 : CostSheet.CostBasis.IRR_TIMES_12,
                offer.validUntil());
    }

    private static List<CostSheet.Funder> funders(
            Agreement agreement, Money principal, Function<String, CostSheet.Party> party) {
        Money partnerPart = agreement.shares().partnerPart(principal);
        List<CostSheet.Funder> funders = new ArrayList<>();
        funders.add(new CostSheet.Funder(
                party.apply(agreement.partnerId()), agreement.shares().partner(), partnerPart));
        if (!agreement.shares().lender().isZero()) {
            funders.add(new CostSheet.Funder(
                    party.apply(agreement.lenderId()), agreement.shares().lender(), principal.minus(partnerPart)));
        }
        return List.copyOf(funders);
    }

    /** Charges of one timing stand in a schedule in the order in which the agreement lists them. */
    private static List<CostSheet.ChargeItem> items(
            List<Charge> charges, Schedule schedule, Function<String, CostSheet.Party> party) {
        List<CostSheet.ChargeItem> items = new ArrayList<>();
        int upfront = 0;
        int recurring = 0;
        for (Charge charge : charges) {
            Money total = switch (charge.timing()) {
                case UPFRONT -> schedule.upfront().get(upfront++).amount();
                case PER_INSTALMENT -> recurring(schedule, recurring++);
            };
            items.add(new CostSheet.ChargeItem(
                    charge.kind(),
                    party.apply(charge.collector()),
                    charge.base(),
                    charge.rate(),
                    charge.timing(),
                    total));
        }
        return List.copyOf(items);
    }

    private static Money recurring(Schedule schedule, int position) {
        return schedule.instalments().stream()
                .map(instalment -> instalment.charges().get(position).amount())
                .reduce(Money.ZERO, Money::plus);
    }

    private static CostSheet.Line line(Instalment instalment) {
        return new CostSheet.Line(
                instalment.number(),
                instalment.dueOn(),
                instalment.principal(),
                instalment.interest(),
                instalment.charges().stream()
                        .map(charge -> new CostSheet.LineCharge(charge.kind(), charge.collector(), charge.amount()))
                        .toList(),
                instalment.total(),
                instalment.remaining());
    }

    private Agreement agreement(ReferralEntity referral) {
        return agreements
                .version(referral.agreementId, referral.agreementVersion)
                .agreement();
    }

    private static List<Charge> charges(Agreement agreement, RiskGrade grade) {
        return agreement
                .terms()
                .priceFor(grade)
                .orElseThrow(() ->
                        new IllegalStateException("agreement " + agreement.agreementNo() + " prices no grade " + grade))
                .charges();
    }
}
