package zhuqiao.matching.application;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands (api.md §4). */
public enum ApplicationStatus {
    REFERRED,
    NEEDS_CONSENT,
    NO_FUNDER,
    REJECTED,
    REVIEW,
    APPROVED,
    CONFIRMED,
    DISBURSED,
    SETTLED,
    WITHDRAWN,
    EXPIRED;

    /** Something may still come of it; counted against the lender's live applications per borrower. */
    public static final Set<ApplicationStatus> LIVE = EnumSet.of(REFERRED, NEEDS_CONSENT, REVIEW, APPROVED, CONFIRMED);

    public boolean isLive() {
        return LIVE.contains(this);
    }
}
