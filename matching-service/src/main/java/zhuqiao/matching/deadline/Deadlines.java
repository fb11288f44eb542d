package zhuqiao.matching.deadline;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhuqiao.matching.agreement.Agreements;
import zhuqiao.matching.application.ApplicationChanges;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationRepository;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralChanges;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralNotices;
import zhuqiao.matching.referral.ReferralRepository;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.DatabaseClock;

/** Acts on deadlines that passed by the database's clock, one application a transaction, skipping what others hold. */
@ApplicationScoped
public class Deadlines {
    private static final String TAKE = "select id from application where id = ?1 for update skip locked";
    private final ApplicationRepository applications;
    private final ReferralRepository referrals;
    private final ApplicationChanges applicationChanges;
    private final ReferralChanges referralChanges;
    private final Agreements agreements;
    private final DatabaseClock clock;

    public Deadlines(
            ApplicationRepository applications,
            ReferralRepository referrals,
            ApplicationChanges applicationChanges,
            ReferralChanges referralChanges,
            Agreements agreements,
            DatabaseClock clock) {
        this.applications = applications;
        this.referrals = referrals;
        this.applicationChanges = applicationChanges;
        this.referralChanges = referralChanges;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Applications with such a deadline behind them. */
    Uni<List<UUID>> due(Due due, int batch) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(due.query(), UUID.class)
                        .setParameter(1, batch)
                        .getResultList()));
    }

    /** Acts if the deadline still holds once the application is locked; nothing when another replica has it. */
    Uni<Void> meet(Due due, UUID applicationId) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE, UUID.class)
                        .setParameter(1, applicationId)
                        .getSingleResultOrNull())
                .flatMap(taken -> taken == null
                        ? Uni.createFrom().voidItem()
                        : clock.now().flatMap(now -> act(due, applicationId, now))));
    }

    private Uni<Void> act(Due due, UUID applicationId, Instant now) {
        Cause cause = Cause.platform("DEADLINE", now);
        return switch (due) {
            case WAITING -> applications.lock(applicationId).flatMap(found -> stopWaiting(found, cause));
            case SERVICE_HOURS_BEGIN, DECISION, OFFER, DRAWDOWN ->
                referrals
                        .lockLiveCase(applicationId)
                        .flatMap(found -> found.map(the -> act(the, cause))
                                .orElse(Uni.createFrom().voidItem()));
        };
    }

    private Uni<Void> act(ReferralCase the, Cause cause) {
        Instant now = cause.at();
        ReferralEntity referral = the.referral();
        return switch (referral.state()) {
            case ReferralState.Queued queued when !queued.sendsAt().isAfter(now) -> send(referral, queued, cause);
            case ReferralState.Sent sent
            when !sent.expiresAt().isAfter(now) ->
                referralChanges.end(the, sent.expire(), cause).invoke(() -> referralChanges.tryNext(the, cause));
            case ReferralState.Approved approved
            when !approved.offer().validUntil().isAfter(now) ->
                referralChanges.end(the, approved.expire(), cause).flatMap(ended -> lapse(the, cause));
            case ReferralState.Confirmed confirmed
            when referral.statusRequestedAt == null && !confirmed.dueAt().isAfter(now) -> remind(referral, now);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> send(ReferralEntity referral, ReferralState.Queued queued, Cause cause) {
        int seconds = agreements
                .version(referral.agreementId, referral.agreementVersion)
                .agreement()
                .service()
                .decisionSeconds();
        return referralChanges
                .move(referral, queued.send(cause.at().plusSeconds(seconds)), cause)
                .flatMap(moved -> referralChanges.tell(referral, ReferralNotices.created(referral)));
    }

    private Uni<Void> lapse(ReferralCase the, Cause cause) {
        return the.application().state() instanceof ApplicationState.Approved approved
                ? applicationChanges.move(the.application(), approved.expire(), the.referral().id, cause)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> remind(ReferralEntity referral, Instant now) {
        referral.statusRequestedAt = now;
        referral.updatedAt = now;
        return referralChanges.tell(referral, ReferralNotices.disbursementRequested(referral));
    }

    private Uni<Void> stopWaiting(ApplicationEntity application, Cause cause) {
        return Optional.ofNullable(application)
                .filter(found -> found.expiresAt != null && !found.expiresAt.isAfter(cause.at()))
                .map(found -> found.state() instanceof ApplicationState.Expirable waiting
                        ? applicationChanges.move(found, waiting.expire(), null, cause)
                        : Uni.createFrom().voidItem())
                .orElse(Uni.createFrom().voidItem());
    }
}
