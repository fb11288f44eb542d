package zhuqiao.matching.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.core.value.Rate;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.matching.referral.Offer;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.platform.json.JsonFault;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Turns a partner's approval into an offer, with its true cost. */
final class OfferTerms {
    private OfferTerms() {}

    /**
     * @throws Problem 422 {@code offer-not-acceptable} for more than was asked for or an end in the past, 400 for a term
     *     that cannot be
     */
    static Offer of(ReferralEntity referral, Agreement agreement, RiskGrade grade, DecisionReport report, Instant now) {
        LoanShape loan = loan(referral, report);
        if (loan.principal().compareTo(referral.amount) > 0) {
            throw refused("批准金额不得高于申请金额", "The approved amount exceeds what was asked for");
        }
        Rate annualRate = report.annualRate() == null ? referral.annualRate : report.annualRate();
        Instant latest = now.plus(Duration.ofDays(agreement.service().offerDays()));
        Instant until = Optional.ofNullable(report.validUntil())
                .filter(given -> given.isBefore(latest))
                .orElse(latest);
        if (!until.isAfter(now)) {
            throw refused("有效期须晚于当前时间", "validUntil lies in the past");
        }
        Rate allIn = Schedules.of(loan, annualRate, charges(agreement, grade), BusinessDay.of(now))
                .allIn()
                .printed();
        return new Offer(loan.principal(), annualRate, allIn, loan.term(), loan.unit(), until);
    }

    private static LoanShape loan(ReferralEntity referral, DecisionReport report) {
        Integer term = report.termMonths() != null ? report.termMonths() : report.termDays();
        TermUnit unit = report.termMonths() != null ? TermUnit.MONTHS : TermUnit.DAYS;
        try {
            return new LoanShape(
                    report.amount() == null ? referral.amount : report.amount(),
                    term == null ? referral.term : term,
                    term == null ? referral.termUnit : unit,
                    referral.repaymentMethod);
        } catch (InvalidValueException invalid) {
            throw JsonFault.of(invalid);
        }
    }

    private static List<Charge> charges(Agreement agreement, RiskGrade grade) {
        return agreement.terms().priceFor(grade).map(PriceLine::charges).orElse(List.of());
    }

    static Problem refused(String zh, String en) {
        return Problem.refused("offer-not-acceptable", Text.of(zh, en));
    }

    static boolean smaller(ReferralEntity referral, Offer offer) {
        return offer.amount().compareTo(referral.amount) < 0;
    }

    static boolean dearer(ReferralEntity referral, Offer offer) {
        return offer.allInApr().compareTo(referral.allInApr) > 0;
    }
}
