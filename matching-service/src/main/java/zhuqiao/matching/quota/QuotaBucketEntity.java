package zhuqiao.matching.quota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;

/** What was reserved and used of an agreement on one business day or in one month. */
@Entity
@Table(name = "quota_bucket")
@IdClass(QuotaBucketEntity.Key.class)
public class QuotaBucketEntity {
    /** @param startsOn the day, or the first of the month */
    public record Key(String agreementId, BucketKind kind, LocalDate startsOn) implements Serializable {}

    @Id
    @Column(name = "agreement_id")
    public String agreementId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    public BucketKind kind;

    @Id
    @Column(name = "starts_on")
    public LocalDate startsOn;

    /** The partner's plan for the day, at most what was agreed. */
    @Column(name = "plan_fen")
    public @Nullable Money plan;

    @Column(name = "reserved_fen")
    public Money reserved;

    @Column(name = "used_fen")
    public Money used;

    /** Highest threshold that {@code quota.low} was sent for. */
    @Column(name = "warned")
    public short warned;
}
