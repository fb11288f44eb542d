package zhuqiao.core.regulation;

/** What a check found, from harmless to final. */
public enum Verdict {
    PASS,
    /** The rule does not concern this case, or was not in force that day. */
    NOT_APPLICABLE,
    /** It failed, and an operator waived the rule for this application. */
    WAIVED,
    WARN,
    /** A consent is missing that the borrower can still give. */
    NEEDS_CONSENT,
    /** A human must look. */
    REVIEW,
    /** An input is missing; acts as a block of the pair, never as a pass. */
    INDETERMINATE,
    /** This agreement is out. */
    BLOCK_PAIR,
    /** No agreement may take the application. */
    BLOCK_APP;

    /** Whether the check keeps its agreement from being chosen now. */
    public boolean stops() {
        return compareTo(NEEDS_CONSENT) >= 0;
    }
}
