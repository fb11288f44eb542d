package zhuqiao.platform.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
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
    private OffsetDateTime createdAt;

    protected StoredAnswer() {}

    StoredAnswer(IdempotencyKey key, Answer answer, byte @Nullable [] body, OffsetDateTime createdAt) {
        this.caller = key.caller();
        this.path = key.path();
        this.key = key.key();
        this.contentHash = key.contentHash();
        this.status = (short) answer.status();
        this.location = answer.location();
        this.etag = answer.etag();
        this.body = body;
        this.createdAt = createdAt;
    }

    String contentHash() {
        return contentHash;
    }

    byte @Nullable [] body() {
        return body;
    }

    /** The answer as given the first time, marked as replayed. */
    Answer replay(@Nullable String decryptedBody) {
        return new Answer(status, location, etag, decryptedBody, null, true);
    }
}
