package zhuqiao.core.matching;

/** What matching came to for an application. */
public enum Outcome {
    /** At least one partner is ranked. */
    ELIGIBLE,
    /** No partner is eligible yet; some would be, with consents. */
    NEEDS_CONSENT,
    /** No partner is eligible yet; some would be, once a human clears a rule. */
    REVIEW,
    NO_FUNDER,
    /** A rule forbids the application for everyone. */
    REJECTED
}
