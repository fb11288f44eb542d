package zhuqiao.matching.costsheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.platform.json.Json;

/** That the borrower saw exactly this cost sheet and agreed to it; never changed. */
@Entity
@Table(name = "acknowledgement")
public class Acknowledgement {
    @Id
    @Column(name = "referral_id")
    public UUID referralId;

    @Column(name = "application_id")
    public UUID applicationId;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "cost_sheet_digest")
    public String costSheetDigest;

    /** The sheet as acknowledged, as JSON. */
    @Column(name = "cost_sheet")
    public String costSheet;

    @Column(name = "acknowledged_at")
    public Instant acknowledgedAt;

    @Column(name = "reading_seconds")
    public int readingSeconds;

    @Column(name = "evidence")
    public String evidence;

    @Column(name = "confirmed_at")
    public Instant confirmedAt;

    protected Acknowledgement() {}

    /** The sheet that the borrower of this referral acknowledged; the rest is for the caller to fill in. */
    public Acknowledgement(ReferralEntity referral, DrawnSheet drawn) {
        this.referralId = referral.id;
        this.applicationId = referral.applicationId;
        this.lenderId = referral.lenderId;
        this.costSheetDigest = drawn.digest();
        this.costSheet = Json.write(drawn.sheet());
    }
}
