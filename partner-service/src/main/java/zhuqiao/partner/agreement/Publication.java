package zhuqiao.partner.agreement;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.AuditSubject;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.audit.Change;
import zhuqiao.partner.webhook.Notifier;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.Outbox;
import zhuqiao.platform.outbox.Topics;

/** Tells of a change, within its transaction: the topic, both sides' endpoints, the audit trail. */
@ApplicationScoped
class Publication {
    private final VersionRepository versions;
    private final Outbox outbox;
    private final Notifier notifier;
    private final AuditTrail audit;

    Publication(VersionRepository versions, Outbox outbox, Notifier notifier, AuditTrail audit) {
        this.versions = versions;
        this.outbox = outbox;
        this.notifier = notifier;
        this.audit = audit;
    }

    /** What was done, by whom, why. */
    record Occasion(String action, Actor actor, @Nullable String reason, Instant at) {}

    Uni<Void> of(List<Move> moves, Occasion occasion) {
        return versions.flush()
                .flatMap(flushed -> Multi.createFrom()
                        .iterable(moves)
                        .onItem()
                        .transformToUniAndConcatenate(move -> tell(move, occasion))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> tell(Move move, Occasion occasion) {
        VersionRow version = move.version();
        return outbox.publish(Topics.AGREEMENTS, version.key(), "agreement.version_changed", version.version())
                .call(published -> audit.record(
                        new AuditSubject(AuditSubject.Kind.AGREEMENT, version.agreementId()),
                        new Change(occasion.action(), occasion.actor(), occasion.reason(), move.before(), move.after()),
                        occasion.at()))
                .call(audited -> move.changedStatus()
                        ? notifier.notify(notification(move, occasion.reason()), occasion.at())
                        : Uni.createFrom().voidItem());
    }

    private static Notification notification(Move move, @Nullable String reason) {
        VersionRow version = move.version();
        StatusChanged changed = new StatusChanged(
                version.agreementId(),
                version.number(),
                version.status(),
                Objects.requireNonNull(move.previous()),
                reason);
        return changed.to(version.lenderId(), version.partnerId());
    }
}
