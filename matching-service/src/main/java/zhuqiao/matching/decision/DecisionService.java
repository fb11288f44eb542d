package zhuqiao.matching.decision;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.OfferPolicy;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Money;
import zhuqiao.matching.agreement.Agreements;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.matching.application.ApplicationChanges;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.application.Submissions;
import zhuqiao.matching.quota.QuotaLedger;
import zhuqiao.matching.referral.CancelReason;
import zhuqiao.matching.referral.Offer;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralChanges;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.referral.ReferralStatus;
import zhuqiao.matching.referral.ReferralView;
import zhuqiao.matching.report.Verdict;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.Trail;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** What a decision does to the referral it is about; in the report's transaction, with the case locked. */
@ApplicationScoped
public class DecisionService {
    private final Agreements agreements;
    private final MarketPlace marketPlace;
    private final OfferRules rules;
    private final Submissions submissions;
    private final QuotaLedger ledger;
    private final ReferralChanges referrals;
    private final ApplicationChanges applications;
    private final Trail trail;

    public DecisionService(
            Agreements agreements,
            MarketPlace marketPlace,
            OfferRules rules,
            Submissions submissions,
            QuotaLedger ledger,
            ReferralChanges referrals,
            ApplicationChanges applications,
            Trail trail) {
        this.agreements = agreements;
        this.marketPlace = marketPlace;
        this.rules = rules;
        this.submissions = submissions;
        this.ledger = ledger;
        this.referrals = referrals;
        this.applications = applications;
        this.trail = trail;
    }

    Uni<Verdict> take(ReferralCase the, DecisionReport report, Cause cause) {
        if (!(the.referral().state() instanceof ReferralState.Sent sent)
                || !cause.at().isBefore(sent.expiresAt())) {
            return closed(the.referral(), report, cause);
        }
        Uni<Void> effect = switch (report.outcome()) {
            case APPROVED -> approved(the, sent, report, cause);
            case DECLINED -> next(the, sent.decline(requireNonNull(report.reasonCode())), cause);
        };
        return effect.map(done -> new Verdict.Accepted(Json.write(ReferralView.of(the.referral()))));
    }

    private Uni<Void> approved(ReferralCase the, ReferralState.Sent sent, DecisionReport report, Cause cause) {
        ReferralEntity referral = the.referral();
        AgreementVersion version = agreements.version(referral.agreementId, referral.agreementVersion);
        LoanRequest request = submissions.read(the.application().submission).facts(referral.lenderId, List.of());
        Offer offer = OfferTerms.of(referral, version.agreement(), request.riskGrade(), report, cause.at());
        List<String> broken = rules.broken(referral, version, request, offer);
        if (!broken.isEmpty()) {
            throw OfferTerms.refused("批准条件不符合规则 " + broken, "The offer breaks the rules " + broken)
                    .with("rules", broken);
        }
        LenderPolicy policy = policy(referral.lenderId);
        boolean toNext = (OfferTerms.smaller(referral, offer) && policy.smallerApproval() == OfferPolicy.NEXT)
                || (OfferTerms.dearer(referral, offer) && policy.dearerApproval() == OfferPolicy.NEXT);
        if (toNext) {
            return next(the, sent.cancel(CancelReason.OFFER_NOT_ACCEPTABLE), cause);
        }
        if (!(the.application().state() instanceof ApplicationState.Referred referred)) {
            throw new IllegalStateException("application " + the.application().id + " is not referred");
        }
        Money share = version.agreement().shares().partnerPart(offer.amount());
        referral.lenderShare = offer.amount().minus(share);
        return ledger.release(referral, referral.reserved.minus(share), cause.at())
                .flatMap(released -> referrals.move(referral, sent.approve(offer), cause))
                .flatMap(moved -> applications.move(the.application(), referred.approve(), referral.id, cause));
    }

    private Uni<Void> next(ReferralCase the, ReferralState.Failed end, Cause cause) {
        return referrals.end(the, end, cause).invoke(() -> referrals.tryNext(the, cause));
    }

    /** Changes nothing but the audit trail; a deadline that passed counts even before its timer fires. */
    private Uni<Verdict> closed(ReferralEntity referral, DecisionReport report, Cause cause) {
        Problem problem = referral.status == ReferralStatus.QUEUED
                ? Problem.conflict("referral-not-sent", Text.of("该推送尚未发出", "The referral is not sent yet"))
                : Problem.conflict(
                        "referral-closed", Text.of("该推送已不再等待授信结果", "The referral no longer awaits a decision"));
        return trail.note(
                        referral.applicationId,
                        referral.lenderId,
                        referral.id,
                        new Cause(cause.actor(), "DECISION_REFUSED", cause.at()),
                        Map.of(
                                "referralStatus", referral.status,
                                "outcome", report.outcome(),
                                "partnerReference", report.partnerReference()))
                .replaceWith(new Verdict.Refused(problem));
    }

    private LenderPolicy policy(String lenderId) {
        return marketPlace
                .current()
                .market()
                .lender(lenderId)
                .map(LenderFacts::policy)
                .orElse(LenderPolicy.DEFAULT);
    }
}
