package zhuqiao.partner.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.outbox.Notification;

/** The row of an endpoint. The sender changes it too, by SQL, and raises the version when it does. */
@Entity
@Table(name = "webhook_endpoint")
class EndpointRow {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private Notification.Kind ownerKind;

    @Column(name = "owner_id")
    private String ownerId;

    @Column
    private String url;

    @Column
    private String[] events;

    @Enumerated(EnumType.STRING)
    @Column
    private SignatureScheme signature;

    @Enumerated(EnumType.STRING)
    @Column
    private EndpointStatus status;

    @Column
    private String challenge;

    @Column
    private byte[] secret;

    @Column(name = "public_key")
    private @Nullable String publicKey;

    @Column(name = "previous_secret")
    private byte @Nullable [] previousSecret;

    @Column(name = "previous_secret_until")
    private @Nullable OffsetDateTime previousSecretUntil;

    @Column(name = "failing_since")
    private @Nullable OffsetDateTime failingSince;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Version
    private int version;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    protected EndpointRow() {}

    EndpointRow(Owner owner, EndpointRequest request, String challenge, byte[] secret, Instant at) {
        this.id = Ids.next().toString();
        this.ownerKind = owner.kind();
        this.ownerId = owner.id();
        this.url = request.url();
        this.events = request.events().toArray(String[]::new);
        this.signature = request.scheme();
        this.status = EndpointStatus.PENDING;
        this.challenge = challenge;
        this.secret = secret;
        this.createdAt = at.atOffset(ZoneOffset.UTC);
        this.updatedAt = createdAt;
    }

    void become(EndpointStatus next, Instant at) {
        this.status = next;
        this.updatedAt = at.atOffset(ZoneOffset.UTC);
    }

    /** What a receiver verifies with, for a key pair. */
    void publish(@Nullable String key) {
        this.publicKey = key;
    }

    /** Takes a new sealed key; the old one signs beside it until {@code until}. */
    void rotate(byte[] next, Instant until, Instant at) {
        this.previousSecret = secret;
        this.previousSecretUntil = until.atOffset(ZoneOffset.UTC);
        this.secret = next;
        this.updatedAt = at.atOffset(ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    Owner owner() {
        return new Owner(ownerKind, ownerId);
    }

    EndpointStatus status() {
        return status;
    }

    SignatureScheme signature() {
        return signature;
    }

    String challenge() {
        return challenge;
    }

    int version() {
        return version;
    }

    EndpointView view(@Nullable String disclosedSecret) {
        return new EndpointView(
                id,
                ownerKind,
                ownerId,
                url,
                List.of(events),
                signature,
                status,
                disclosedSecret,
                publicKey,
                failingSince == null ? null : failingSince.toInstant(),
                lastError,
                createdAt.toInstant(),
                updatedAt.toInstant());
    }
}
