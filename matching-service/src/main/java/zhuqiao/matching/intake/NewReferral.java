package zhuqiao.matching.intake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.value.Money;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralStatus;
import zhuqiao.matching.referral.ServiceHours;
import zhuqiao.platform.id.Ids;

/** Makes the referral of a granted case. */
final class NewReferral {
    private NewReferral() {}

    static ReferralEntity of(OpenCase the, Grant grant, Instant now) {
        Agreement agreement = grant.agreement();
        LoanRequest request = the.request();
        Instant opens = ServiceHours.opening(agreement.service().hours(), now);
        LocalDate today = BusinessDay.of(now);
        ReferralEntity referral = new ReferralEntity();
        referral.id = Ids.next();
        referral.applicationId = the.application().id;
        referral.lenderId = the.application().lenderId;
        referral.partnerId = agreement.partnerId();
        referral.guarantorId = agreement.guarantorId();
        referral.agreementId = grant.agreementId();
        referral.agreementVersion = grant.candidate().agreementVersion();
        referral.attempt = the.nextAttempt();
        referral.status = opens.isAfter(now) ? ReferralStatus.QUEUED : ReferralStatus.SENT;
        referral.borrowerIndex = the.keys().borrower().bytes();
        referral.coreEnterprise = the.keys().coreEnterprise();
        referral.scenario = request.scenario();
        referral.amount = request.amount();
        referral.term = request.loan().term();
        referral.termUnit = request.loan().unit();
        referral.repaymentMethod = request.loan().method();
        referral.annualRate = requireNonNull(grant.candidate().annualRate());
        referral.allInApr = requireNonNull(grant.candidate().allInApr());
        referral.instalment = Schedules.of(
                        request.loan(),
                        referral.annualRate,
                        agreement
                                .terms()
                                .priceFor(request.riskGrade())
                                .map(PriceLine::charges)
                                .orElse(List.of()),
                        today)
                .firstInstalment();
        referral.reserved = grant.partnerShare();
        referral.posted = Money.ZERO;
        referral.repaid = Money.ZERO;
        referral.lenderShare = grant.lenderShare();
        referral.businessDay = today;
        referral.sendsAt = referral.status == ReferralStatus.QUEUED ? opens : null;
        referral.expiresAt = opens.plusSeconds(agreement.service().decisionSeconds());
        referral.createdAt = now;
        referral.updatedAt = now;
        return referral;
    }
}
