package zhuqiao.matching.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.Consent;

/** A borrower's separate consent naming one recipient. */
@Entity
@Table(name = "consent")
public class ConsentEntity {
    @Id
    public UUID id;

    @Column(name = "application_id")
    public UUID applicationId;

    @Column(name = "lender_id")
    public String lenderId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    public Consent.Kind kind;

    @Column(name = "recipient")
    public String recipient;

    @Column(name = "granted_at")
    public Instant grantedAt;

    @Column(name = "valid_to")
    public @Nullable Instant validTo;

    @Column(name = "evidence")
    public String evidence;

    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Version
    @Column(name = "version")
    public int version;

    public boolean liveAt(Instant instant) {
        return revokedAt == null && (validTo == null || instant.isBefore(validTo));
    }
}
