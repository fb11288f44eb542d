package zhuqiao.matching.referral;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import zhuqiao.matching.quota.QuotaLedger;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.TrailLine;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.Outbox;
import zhuqiao.platform.outbox.Topics;

/** Moves referrals in the running transaction, with application and referral locked. */
@ApplicationScoped
public class ReferralChanges {
    private final QuotaLedger ledger;
    private final BorrowerFreezes freezes;
    private final Outbox outbox;

    public ReferralChanges(QuotaLedger ledger, BorrowerFreezes freezes, Outbox outbox) {
        this.ledger = ledger;
        this.freezes = freezes;
        this.outbox = outbox;
    }

    /** State and trail line; quota is moved by the caller through the ledger. */
    public Uni<Void> move(ReferralEntity referral, ReferralState next, Cause cause) {
        ReferralStatus previous = referral.status;
        referral.apply(next, cause.at());
        TrailLine line = new TrailLine(referral.applicationId, referral.lenderId, referral.id, cause);
        line.referralStatus = referral.status.name();
        line.previousReferralStatus = previous.name();
        return Panache.getSession().flatMap(session -> session.persist(line));
    }

    /**
     * Ends a referral that will not fund: state, trail, the whole reservation voided, and the borrower kept from the
     * partner where a refusal asks for that. A partner whose answer no longer counts is told by {@code referral.cancelled}.
     */
    public Uni<Void> end(ReferralCase the, ReferralState.Failed next, Cause cause) {
        ReferralEntity referral = the.referral();
        return move(referral, next, cause)
                .flatMap(moved -> ledger.release(referral, referral.reserved, cause.at()))
                .flatMap(released -> freeze(referral, next, cause))
                .flatMap(frozen -> switch (next) {
                    case ReferralState.Cancelled cancelled -> tell(referral, ReferralNotices.cancelled(referral));
                    case ReferralState.Expired expired -> tell(referral, ReferralNotices.cancelled(referral));
                    case ReferralState.Declined declined -> Uni.createFrom().voidItem();
                    case ReferralState.DisbursementFailed failed ->
                        Uni.createFrom().voidItem();
                });
    }

    /** Has the application put to the next partner after the commit, by whichever replica comes first. */
    public void tryNext(ReferralCase the, Cause cause) {
        the.application().rematchAt = cause.at();
        the.application().updatedAt = cause.at();
    }

    /** Adds a webhook about this application to the transaction. */
    public Uni<Void> tell(ReferralEntity referral, Notification notice) {
        return outbox.publish(
                Topics.MATCHING_EVENTS, referral.applicationId.toString(), Notification.EVENT_TYPE, notice);
    }

    private Uni<Void> freeze(ReferralEntity referral, ReferralState.Failed next, Cause cause) {
        boolean refused = next instanceof ReferralState.Declined declined
                && DeclineReason.valueOf(declined.reason()).freezesBorrower();
        return refused ? freezes.freeze(referral, cause.at()) : Uni.createFrom().voidItem();
    }
}
