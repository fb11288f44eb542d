package zhuqiao.matching.referral;

/** Why a partner said no ({@code reasonCode} of a decision). */
public enum DeclineReason {
    CREDIT_POLICY,
    OVER_INDEBTED,
    IDENTITY_MISMATCH,
    BLACKLISTED,
    QUOTA_EXHAUSTED,
    SYSTEM,
    OTHER;

    /** A refusal that says nothing about the borrower does not keep him from this partner. */
    public boolean freezesBorrower() {
        return this != QUOTA_EXHAUSTED && this != SYSTEM;
    }
}
