package zhuqiao.matching.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.TrailLine;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.Outbox;
import zhuqiao.platform.outbox.Topics;

/** Moves applications: state, trail line and event in the running transaction, with the application's row locked. */
@ApplicationScoped
public class ApplicationChanges {
    private static final Set<ApplicationStatus> HOLDS_RECEIVABLES = EnumSet.of(
            ApplicationStatus.REFERRED,
            ApplicationStatus.APPROVED,
            ApplicationStatus.CONFIRMED,
            ApplicationStatus.DISBURSED);
    private final Outbox outbox;

    public ApplicationChanges(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param referralId the referral that the change is about, if any */
    public Uni<Void> move(
            ApplicationEntity application, ApplicationState next, @Nullable UUID referralId, Cause cause) {
        ApplicationStatus previous = application.status;
        application.apply(next, cause.at());
        TrailLine line = new TrailLine(application.id, application.lenderId, referralId, cause);
        line.status = application.status.name();
        line.previousStatus = previous.name();
        Notification notice = ApplicationNotices.statusChanged(
                application.id,
                application.lenderId,
                application.lenderApplicationNo,
                application.status,
                previous,
                referralId);
        return Panache.getSession()
                .flatMap(session -> session.persist(line))
                .flatMap(written -> releaseReceivables(application, cause))
                .flatMap(released -> outbox.publish(
                        Topics.MATCHING_EVENTS, application.id.toString(), Notification.EVENT_TYPE, notice));
    }

    private static Uni<Void> releaseReceivables(ApplicationEntity application, Cause cause) {
        if (HOLDS_RECEIVABLES.contains(application.status)) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update receivable_claim set released_at = ?1 where application_id = ?2 and released_at is null")
                        .setParameter(1, cause.at())
                        .setParameter(2, application.id)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
