package zhuqiao.matching.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A report that took effect, with the answer it got. */
@Entity
@Table(name = "partner_report")
@IdClass(PartnerReport.Key.class)
public class PartnerReport {
    /** What a report is idempotent by. */
    public record Key(String partnerId, ReportKind kind, UUID referralId, String partnerReference)
            implements Serializable {}

    @Id
    @Column(name = "partner_id")
    private String partnerId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ReportKind kind;

    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    @Id
    @Column(name = "partner_reference")
    private String partnerReference;

    @Column(name = "content_digest")
    private byte[] contentDigest;

    @Column(name = "answer")
    private String answer;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected PartnerReport() {}

    PartnerReport(Key key, byte[] contentDigest, String answer, Instant reportedAt) {
        this.partnerId = key.partnerId();
        this.kind = key.kind();
        this.referralId = key.referralId();
        this.partnerReference = key.partnerReference();
        this.contentDigest = contentDigest;
        this.answer = answer;
        this.reportedAt = reportedAt;
    }

    boolean saidTheSame(byte[] digest) {
        return Arrays.equals(contentDigest, digest);
    }

    String answer() {
        return answer;
    }
}
