package zhuqiao.matching.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import zhuqiao.matching.application.ApplicationChanges;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.trail.Cause;

/** A confirmed referral that certainly will not fund: the partner said it failed, or agreed to cancel. */
@ApplicationScoped
public class DrawdownEnd {
    private final ReferralChanges referrals;
    private final ApplicationChanges applications;

    public DrawdownEnd(ReferralChanges referrals, ApplicationChanges applications) {
        this.referrals = referrals;
        this.applications = applications;
    }

    /** Ends the referral; then the application ends too if its lender had asked for that, else goes to the next partner. */
    public Uni<Void> end(ReferralCase the, ReferralState.Failed next, Cause cause) {
        boolean withdrawn = CancelReason.WITHDRAWN.name().equals(the.referral().reason);
        return referrals.end(the, next, cause).flatMap(ended -> {
            if (withdrawn && the.application().state() instanceof ApplicationState.Confirmed confirmed) {
                return applications.move(the.application(), confirmed.withdraw(), the.referral().id, cause);
            }
            referrals.tryNext(the, cause);
            return Uni.createFrom().voidItem();
        });
    }
}
