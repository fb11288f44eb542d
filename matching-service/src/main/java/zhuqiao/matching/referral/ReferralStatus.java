package zhuqiao.matching.referral;

import java.util.EnumSet;
import java.util.Set;

/** Where a referral stands (api.md §5). */
public enum ReferralStatus {
    QUEUED,
    SENT,
    APPROVED,
    DECLINED,
    EXPIRED,
    CANCELLED,
    CONFIRMED,
    DISBURSED,
    DISBURSEMENT_FAILED,
    SETTLED;

    /** An application has at most one referral in these. */
    public static final Set<ReferralStatus> LIVE = EnumSet.of(QUEUED, SENT, APPROVED, CONFIRMED, DISBURSED);

    /** While in these the partner may see the applicant. */
    public static final Set<ReferralStatus> VISIBLE = EnumSet.of(SENT, APPROVED, CONFIRMED, DISBURSED);

    public boolean isLive() {
        return LIVE.contains(this);
    }
}
