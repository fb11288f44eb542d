package zhuqiao.partner.agreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.AuditSubject;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.audit.Change;
import zhuqiao.partner.webhook.Notifier;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.Notification.Recipient;
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
        AgreementStatus previous = move.previous();
        ObjectNode data = Json.object()
                .put("agreementId", version.agreementId())
                .put("version", version.number())
                .put("status", version.status().name())
                .put("previousStatus", previous == null ? null : previous.name())
                .put("reason", reason);
        return new Notification(
                "agreement.status_changed",
                List.of(Recipient.lender(version.lenderId()), Recipient.partner(version.partnerId())),
                version.agreementId(),
                data);
    }
}
