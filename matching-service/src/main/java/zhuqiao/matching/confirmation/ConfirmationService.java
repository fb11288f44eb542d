package zhuqiao.matching.confirmation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import zhuqiao.core.request.Consent;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.matching.agreement.Agreements;
import zhuqiao.matching.application.ApplicationChanges;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.application.Submissions;
import zhuqiao.matching.consent.LiveConsents;
import zhuqiao.matching.costsheet.CostSheets;
import zhuqiao.matching.costsheet.DrawnSheet;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.matching.referral.PaymentDetails;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralChanges;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.trail.Cause;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Binds an offer: the acknowledgement is stored, referral and application are confirmed, the partner is asked to pay. */
@ApplicationScoped
public class ConfirmationService {
    private static final int TOKEN_BYTES = 24;
    private final SecureRandom random = new SecureRandom();
    private final Agreements agreements;
    private final Submissions submissions;
    private final CostSheets sheets;
    private final LiveConsents consents;
    private final PaymentDetails payments;
    private final ReferralChanges referrals;
    private final ApplicationChanges applications;
    private final ConfirmationConfig config;

    public ConfirmationService(
            Agreements agreements,
            Submissions submissions,
            CostSheets sheets,
            LiveConsents consents,
            PaymentDetails payments,
            ReferralChanges referrals,
            ApplicationChanges applications,
            ConfirmationConfig config) {
        this.agreements = agreements;
        this.submissions = submissions;
        this.sheets = sheets;
        this.consents = consents;
        this.payments = payments;
        this.referrals = referrals;
        this.applications = applications;
        this.config = config;
    }

    /**
     * In the running transaction, with application and referral locked.
     *
     * @return fails with 409 {@code not-approved}, {@code offer-expired} or {@code cost-sheet-changed}, 400 for an
     *     acknowledgement that cannot be, 422 {@code consent-needed}
     */
    Uni<Void> confirm(ReferralCase the, Confirmation confirmation, Cause cause) {
        if (!(the.referral().state() instanceof ReferralState.Approved approved)
                || !(the.application().state() instanceof ApplicationState.Approved application)) {
            throw notApproved();
        }
        if (!cause.at().isBefore(approved.offer().validUntil())) {
            throw Problem.conflict("offer-expired", Text.of("授信结果已过有效期", "The offer is no longer valid"));
        }
        checkAcknowledgement(confirmation, the.referral().updatedAt, cause.at());
        DrawnSheet sheet = acknowledged(the, confirmation);
        return consentToSensitiveData(the, cause)
                .flatMap(given -> bind(the.referral(), approved, confirmation, cause))
                .flatMap(bound -> Panache.getSession())
                .flatMap(session -> session.persist(confirmation.of(the.referral(), sheet, cause.at())))
                .flatMap(stored ->
                        applications.move(the.application(), application.confirm(), the.referral().id, cause));
    }

    private void checkAcknowledgement(Confirmation confirmation, Instant offeredAt, Instant now) {
        Duration skew = config.clockSkew();
        if (confirmation.acknowledgedAt().isAfter(now.plus(skew))) {
            throw Problem.invalid("/acknowledgedAt", "future", Text.of("不得晚于当前时间", "must not lie in the future"));
        }
        if (confirmation.acknowledgedAt().isBefore(offeredAt.minus(skew))) {
            throw Problem.invalid(
                    "/acknowledgedAt", "before-offer", Text.of("不得早于授信结果", "must not be earlier than the offer"));
        }
        if (confirmation.readingSeconds() < config.leastReading().toSeconds()) {
            throw Problem.invalid(
                    "/readingSeconds",
                    "too-short",
                    Text.of(
                            "阅读时间不得少于 " + config.leastReading().toSeconds() + " 秒",
                            "must be at least " + config.leastReading().toSeconds()));
        }
    }

    /** The sheet of the day on which the borrower acknowledged it; midnight must not void what he has read. */
    private DrawnSheet acknowledged(ReferralCase the, Confirmation confirmation) {
        ObjectNode submission = submissions.open(the.application());
        RiskGrade grade = RiskGrade.valueOf(submission.path("riskGrade").asText());
        DrawnSheet sheet =
                DrawnSheet.of(sheets.draw(the.referral(), grade, BusinessDay.of(confirmation.acknowledgedAt())));
        if (!sheet.digest().equals(confirmation.costSheetDigest())) {
            throw Problem.conflict(
                    "cost-sheet-changed",
                    Text.of("明示表摘要与当前明示表不符,请重新获取", "The digest is not that of the current cost sheet; fetch it again"));
        }
        return sheet;
    }

    /** A natural person's account may be passed on only under a consent of its own (PIPL art 29, rule D2). */
    private Uni<Void> consentToSensitiveData(ReferralCase the, Cause cause) {
        if (the.application().borrowerType == BorrowerType.COMPANY) {
            return Uni.createFrom().voidItem();
        }
        return consents.sensitiveData(the.referral(), cause.at())
                .invoke(consent -> {
                    if (consent.isEmpty()) {
                        throw LiveConsents.needed(the.referral().partnerId, Consent.Kind.SENSITIVE_DATA);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> bind(
            ReferralEntity referral, ReferralState.Approved approved, Confirmation confirmation, Cause cause) {
        Agreement agreement = agreements
                .version(referral.agreementId, referral.agreementVersion)
                .agreement();
        Instant dueAt = cause.at().plusSeconds(agreement.service().drawdownSeconds());
        referral.payment = payments.seal(confirmation.payment());
        return referrals
                .move(referral, approved.confirm(cause.at(), token(), dueAt), cause)
                .flatMap(moved -> referrals.tell(
                        referral,
                        DrawdownRequest.of(referral, confirmation.paymentMode(), agreement.shares())
                                .notice(referral)));
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Problem notApproved() {
        return Problem.conflict("not-approved", Text.of("当前没有待确认的授信结果", "There is no offer to confirm"));
    }
}
