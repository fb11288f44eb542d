package zhuqiao.partner.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.id.Ids;

/** The row of a delivery, for reading and for sending again; the sender works on the table by SQL. */
@Entity
@Table(name = "webhook_delivery")
class DeliveryRow {
    @Id
    private String id;

    @Column(name = "event_id")
    private String eventId;

    @Column(name = "endpoint_id")
    private String endpointId;

    @Column(name = "event_type")
    private String eventType;

    @Column
    private String subject;

    @Column(name = "referral_id")
    private @Nullable String referralId;

    @Column
    private String body;

    @Enumerated(EnumType.STRING)
    @Column
    private DeliveryStatus status;

    @Column(name = "due_at")
    private OffsetDateTime dueAt;

    @Column
    private int attempts;

    @Column
    private int spent;

    @Column(name = "status_code")
    private @Nullable Integer statusCode;

    @Column
    private @Nullable String error;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    protected DeliveryRow() {}

    /** A new delivery, due at once. */
    DeliveryRow(String endpointId, String eventType, String subject, String body, Instant at) {
        this.id = Ids.next().toString();
        this.eventId = Ids.next().toString();
        this.endpointId = endpointId;
        this.eventType = eventType;
        this.subject = subject;
        this.body = body;
        this.status = DeliveryStatus.PENDING;
        this.dueAt = at.atOffset(ZoneOffset.UTC);
        this.createdAt = dueAt;
    }

    DeliveryState state() {
        return switch (status) {
            case PENDING -> new DeliveryState.Waiting(Duration.ZERO);
            case SENDING -> new DeliveryState.Sending(attempts - spent);
            case DELIVERED -> new DeliveryState.Delivered();
            case FAILED -> new DeliveryState.Failed();
            case CANCELLED -> new DeliveryState.Cancelled();
        };
    }

    /** Opens a closed delivery again: due at once, with a fresh retry schedule. */
    void apply(DeliveryState.Waiting waiting, Instant at) {
        this.status = waiting.status();
        this.dueAt = at.plus(waiting.delay()).atOffset(ZoneOffset.UTC);
        this.spent = attempts;
        this.closedAt = null;
    }

    String id() {
        return id;
    }

    String endpointId() {
        return endpointId;
    }

    DeliveryView view() {
        boolean open = closedAt == null;
        return new DeliveryView(
                id,
                eventId,
                endpointId,
                eventType,
                referralId,
                status,
                attempts,
                open ? dueAt.toInstant() : null,
                statusCode,
                error,
                createdAt.toInstant(),
                closedAt == null ? null : closedAt.toInstant());
    }
}
