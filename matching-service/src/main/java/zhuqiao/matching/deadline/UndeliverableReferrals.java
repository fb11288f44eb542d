package zhuqiao.matching.deadline;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import zhuqiao.matching.intake.Rematches;
import zhuqiao.matching.referral.CancelReason;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralChanges;
import zhuqiao.matching.referral.ReferralRepository;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.DatabaseClock;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Event;

/**
 * Hears from partner-service of webhooks that cannot be delivered. A referral nobody can fetch is taken back and the
 * next partner tried at once; for any other event nothing is rerouted. A repetition finds the referral cancelled and
 * does nothing.
 */
@ApplicationScoped
public class UndeliverableReferrals {
    private static final Logger LOG = Logger.getLogger(UndeliverableReferrals.class);
    private static final String CREATED = "referral.created";
    /** After that the referral's own deadline ends it. */
    private static final int ATTEMPTS = 10;

    private final ReferralRepository referrals;
    private final ReferralChanges changes;
    private final Rematches rematches;
    private final DatabaseClock clock;

    private record Failed(UUID referralId, String eventType, String eventId, String reason) {}

    public UndeliverableReferrals(
            ReferralRepository referrals, ReferralChanges changes, Rematches rematches, DatabaseClock clock) {
        this.referrals = referrals;
        this.changes = changes;
        this.rematches = rematches;
        this.clock = clock;
    }

    @Incoming("delivery-events")
    public Uni<Void> heard(String message) {
        Failed failed = Json.MAPPER.convertValue(Json.read(message, Event.class).data(), Failed.class);
        LOG.warnf(
                "webhook undeliverable referralId=%s eventType=%s eventId=%s reason=%s",
                failed.referralId(), failed.eventType(), failed.eventId(), failed.reason());
        if (!failed.eventType().equals(CREATED)) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withTransaction(() -> referrals
                        .lockCase(failed.referralId())
                        .flatMap(found ->
                                found.map(this::cancel).orElse(Uni.createFrom().voidItem())))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .atMost(ATTEMPTS)
                .invoke(rematches::sweep);
    }

    private Uni<Void> cancel(ReferralCase the) {
        return the.referral().state() instanceof ReferralState.Sent sent
                ? clock.now()
                        .map(now -> Cause.platform("UNDELIVERABLE", now))
                        .flatMap(cause -> changes.end(the, sent.cancel(CancelReason.UNDELIVERABLE), cause)
                                .invoke(() -> changes.tryNext(the, cause)))
                : Uni.createFrom().voidItem();
    }
}
