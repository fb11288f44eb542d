package zhuqiao.matching.explanation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A match that was made, never changed: codes and figures, without text. */
@Entity
@Table(name = "decision")
@IdClass(DecisionEntity.Key.class)
public class DecisionEntity {
    /** One decision of an application. */
    public record Key(UUID applicationId, Instant decidedAt) implements Serializable {}

    @Id
    @Column(name = "application_id")
    public UUID applicationId;

    @Id
    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "attempt")
    public int attempt;

    @Column(name = "policy_version")
    public String policyVersion;

    /** The explanation, read by {@link StoredExplanation}. */
    @Column(name = "candidates")
    public String candidates;
}
