package zhuqiao.platform.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of an answer given under a key. */
@Entity
@Table(name = "idempotency_key")
@IdClass(StoredAnswer.Scope.class)
public class StoredAnswer {
    /** What a key is unique within. */
    public record Scope(String caller, String path, String key) implements Serializable {}

    @Id
    private String caller;

    @Id
    private String path;

    @Id
    private String key;

    @Column(name = "content_hash")
    private String contentHash;

    @Column
    private short status;

    @Column
    private @Nullable String location;

    @Column
    private @Nullable String etag;

    @Column
    private byte @Nullable [] body;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "unsettled_until")
    private @Nullable Instant unsettledUntil;

    protected StoredAnswer() {}

    /**
     * @param unsettledUntil until when it is given to nobody, for another answer may take its place; null when it is the
     *     last word
     */
    StoredAnswer(
            IdempotencyKey key,
            Answer answer,
            byte @Nullable [] body,
            Instant createdAt,
            @Nullable Instant unsettledUntil) {
        this.caller = key.caller();
        this.path = key.path();
        this.key = key.key();
        this.contentHash = key.contentHash();
        this.status = (short) answer.status();
        this.location = answer.location();
        this.etag = answer.etag();
        this.body = body;
        this.createdAt = createdAt;
        this.unsettledUntil = unsettledUntil;
    }

    String contentHash() {
        return contentHash;
    }

    byte @Nullable [] body() {
        return body;
    }

    boolean unsettled() {
        return unsettledUntil != null;
    }

    boolean unsettledAt(Instant instant) {
        return unsettledUntil != null && instant.isBefore(unsettledUntil);
    }

    void settle(byte @Nullable [] settled) {
        body = settled;
        unsettledUntil = null;
    }

    /** The answer as given the first time, marked as replayed. */
    Answer replay(@Nullable String decryptedBody) {
        return new Answer(status, location, etag, decryptedBody, null, true);
    }
}
