package zhuqiao.matching.cancellation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import zhuqiao.matching.lender.Reason;
import zhuqiao.matching.referral.CancelReason;
import zhuqiao.matching.referral.DrawdownEnd;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralChanges;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralNotices;
import zhuqiao.matching.referral.ReferralRepository;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.referral.ReferralView;
import zhuqiao.matching.report.Verdict;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.DatabaseClock;
import zhuqiao.matching.trail.Trail;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Asks partners to cancel and takes their word that they did. In the caller's transaction. */
@ApplicationScoped
public class CancellationService {
    private final ReferralRepository referrals;
    private final ReferralChanges changes;
    private final DrawdownEnd drawdownEnd;
    private final DatabaseClock clock;
    private final Trail trail;

    public CancellationService(
            ReferralRepository referrals,
            ReferralChanges changes,
            DrawdownEnd drawdownEnd,
            DatabaseClock clock,
            Trail trail) {
        this.referrals = referrals;
        this.changes = changes;
        this.drawdownEnd = drawdownEnd;
        this.clock = clock;
        this.trail = trail;
    }

    /** An operator's request; may be repeated, which asks the partner again. */
    Uni<Answer> request(UUID referralId, Reason reason, Caller operator) {
        return referrals
                .lockCase(referralId)
                .map(found -> found.orElseThrow(Problem::notFound))
                .flatMap(the -> clock.now()
                        .map(now -> new Cause(operator.subject(), "CANCELLATION_REQUEST", now))
                        .flatMap(cause -> ask(the.referral(), CancelReason.OPERATOR, reason.reason(), cause)))
                .map(referral -> Answer.ok(ReferralView.of(referral)));
    }

    /**
     * Asks the partner of a confirmed referral to cancel; the referral stays confirmed until the partner answers.
     *
     * @param why a withdrawal stays one, whatever is asked later
     * @param words the reason as given, for the trail only: it may hold anything
     * @return fails with 409 {@code not-confirmed}
     */
    public Uni<ReferralEntity> ask(ReferralEntity referral, CancelReason why, String words, Cause cause) {
        if (!(referral.state() instanceof ReferralState.Confirmed)) {
            throw Problem.conflict(
                    "not-confirmed", Text.of("仅可请求取消已确认用信的推送", "Only a confirmed referral can be asked to cancel"));
        }
        boolean first = referral.cancellationRequestedAt == null;
        if (first || why == CancelReason.WITHDRAWN) {
            referral.reason = why.name();
        }
        referral.cancellationRequestedAt = first ? cause.at() : referral.cancellationRequestedAt;
        referral.updatedAt = cause.at();
        return trail.note(
                        referral.applicationId,
                        referral.lenderId,
                        referral.id,
                        cause,
                        Map.of("why", why.name(), "reason", words))
                .flatMap(noted -> changes.tell(referral, ReferralNotices.cancellationRequested(referral, why.name())))
                .replaceWith(referral);
    }

    /** The partner's acknowledgement, in the report's transaction with the case locked. */
    Uni<Verdict> acknowledge(ReferralCase the, Cause cause) {
        ReferralEntity referral = the.referral();
        if (!(referral.state() instanceof ReferralState.Confirmed confirmed)) {
            return refuse(
                    referral,
                    cause,
                    referral.closedAt == null
                            ? notRequested()
                            : Problem.conflict("referral-closed", Text.of("该推送已结束", "The referral is closed")));
        }
        String reason = referral.reason;
        if (referral.cancellationRequestedAt == null || reason == null) {
            return refuse(referral, cause, notRequested());
        }
        return drawdownEnd
                .end(the, confirmed.acknowledgeCancellation(reason), cause)
                .map(ended -> new Verdict.Accepted(Json.write(ReferralView.of(referral))));
    }

    private Uni<Verdict> refuse(ReferralEntity referral, Cause cause, Problem problem) {
        return trail.note(
                        referral.applicationId,
                        referral.lenderId,
                        referral.id,
                        new Cause(cause.actor(), "CANCELLATION_REFUSED", cause.at()),
                        Map.of("referralStatus", referral.status))
                .replaceWith(new Verdict.Refused(problem));
    }

    private static Problem notRequested() {
        return Problem.conflict(
                "cancellation-not-requested", Text.of("平台未请求取消该推送", "The platform asked for no cancellation"));
    }
}
