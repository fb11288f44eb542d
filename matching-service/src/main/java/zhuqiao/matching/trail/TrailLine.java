package zhuqiao.matching.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.id.Ids;

/** One line of the trail, never changed. A line with a status is a live event of its application. */
@Entity
@Table(name = "trail")
public class TrailLine {
    @Id
    public UUID id;

    @Column(name = "at")
    public Instant at;

    @Column(name = "application_id")
    public UUID applicationId;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "referral_id")
    public @Nullable UUID referralId;

    @Column(name = "actor")
    public String actor;

    @Column(name = "action")
    public String action;

    @Column(name = "status")
    public @Nullable String status;

    @Column(name = "previous_status")
    public @Nullable String previousStatus;

    @Column(name = "referral_status")
    public @Nullable String referralStatus;

    @Column(name = "previous_referral_status")
    public @Nullable String previousReferralStatus;

    /** JSON object with what else an auditor asks for; no personal data. */
    @Column(name = "detail")
    public @Nullable String detail;

    protected TrailLine() {}

    public TrailLine(UUID applicationId, String lenderId, @Nullable UUID referralId, Cause cause) {
        this.id = Ids.next();
        this.at = cause.at();
        this.applicationId = applicationId;
        this.lenderId = lenderId;
        this.referralId = referralId;
        this.actor = cause.actor();
        this.action = cause.action();
    }
}
