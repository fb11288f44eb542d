package zhuqiao.matching.reconciliation;

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

/** One difference that a person must resolve. */
@Entity
@Table(name = "reconciliation_exception")
public class ReconciliationException {
    @Id
    public UUID id;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "referral_id")
    public UUID referralId;

    @Column(name = "application_id")
    public UUID applicationId;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "partner_id")
    public String partnerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    public ExceptionKind kind;

    /** JSON; null where nothing was expected. */
    @Column(name = "expected")
    public @Nullable String expected;

    /** JSON. */
    @Column(name = "reported")
    public @Nullable String reported;

    @Column(name = "resolved_at")
    public @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    public @Nullable String resolvedBy;

    @Column(name = "resolution")
    public @Nullable String resolution;

    @Version
    @Column(name = "version")
    public int version;
}
