package zhuqiao.matching.lender;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import zhuqiao.matching.application.ApplicationChanges;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.cancellation.CancellationService;
import zhuqiao.matching.referral.CancelReason;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralChanges;
import zhuqiao.matching.referral.ReferralRepository;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.Trail;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** The borrower does not want the offer, or no loan at all; in the action's transaction with the application locked. */
@ApplicationScoped
public class OfferEnd {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private final ReferralRepository referrals;
    private final ReferralChanges referralChanges;
    private final ApplicationChanges applicationChanges;
    private final CancellationService cancellations;
    private final Trail trail;

    public OfferEnd(
            ReferralRepository referrals,
            ReferralChanges referralChanges,
            ApplicationChanges applicationChanges,
            CancellationService cancellations,
            Trail trail) {
        this.referrals = referrals;
        this.referralChanges = referralChanges;
        this.applicationChanges = applicationChanges;
        this.cancellations = cancellations;
        this.trail = trail;
    }

    /** Refuses the offer; the next partner is tried. */
    Uni<Integer> rejectOffer(ApplicationEntity application, Reason reason, Cause cause) {
        return referrals.lockLiveCase(application.id).flatMap(live -> {
            ReferralCase the = live.orElseThrow(OfferEnd::noOffer);
            if (!(the.referral().state() instanceof ReferralState.Approved approved)) {
                throw noOffer();
            }
            return note(application, reason, cause)
                    .flatMap(noted -> referralChanges.end(the, approved.cancel(CancelReason.OFFER_REJECTED), cause))
                    .invoke(ended -> referralChanges.tryNext(the, cause))
                    .replaceWith(OK);
        });
    }

    /** Ends the application; once confirmed, the partner is asked first, which answers 202. */
    Uni<Integer> withdraw(ApplicationEntity application, Reason reason, Cause cause) {
        if (!(application.state() instanceof ApplicationState.Withdrawable withdrawable)) {
            throw Problem.conflict("not-withdrawable", Text.of("当前状态不可撤回", "It can no longer be withdrawn"));
        }
        return referrals.lockLiveCase(application.id).flatMap(live -> {
            if (live.isEmpty()) {
                return note(application, reason, cause)
                        .flatMap(noted -> end(application, withdrawable, cause))
                        .replaceWith(OK);
            }
            ReferralCase the = live.get();
            return switch (the.referral().state()) {
                case ReferralState.Cancellable open ->
                    note(application, reason, cause)
                            .flatMap(noted -> referralChanges.end(the, open.cancel(CancelReason.WITHDRAWN), cause))
                            .flatMap(ended -> end(application, withdrawable, cause))
                            .replaceWith(OK);
                case ReferralState.Confirmed confirmed ->
                    cancellations
                            .ask(the.referral(), CancelReason.WITHDRAWN, reason.reason(), cause)
                            .replaceWith(ACCEPTED);
                default -> throw new IllegalStateException("a withdrawable application was paid out");
            };
        });
    }

    private Uni<Void> end(ApplicationEntity application, ApplicationState.Withdrawable withdrawable, Cause cause) {
        return applicationChanges.move(application, withdrawable.withdraw(), null, cause);
    }

    private Uni<Void> note(ApplicationEntity application, Reason reason, Cause cause) {
        return trail.note(application.id, application.lenderId, null, cause, Map.of("reason", reason.reason()));
    }

    private static Problem noOffer() {
        return Problem.conflict("not-approved", Text.of("当前没有可拒绝的授信结果", "There is no offer to refuse"));
    }
}
