package zhuqiao.matching.referral;

/** Why the platform took a referral back; goes to the partner as {@code reason} of {@code referral.cancelled}. */
public enum CancelReason {
    UNDELIVERABLE,
    DECISION_DEADLINE,
    OFFER_EXPIRED,
    OFFER_REJECTED,
    OFFER_NOT_ACCEPTABLE,
    CONSENT_REVOKED,
    WITHDRAWN,
    OPERATOR
}
