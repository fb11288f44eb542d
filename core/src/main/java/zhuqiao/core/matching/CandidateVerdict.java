package zhuqiao.core.matching;

/** Whether one agreement may take an application. */
public enum CandidateVerdict {
    ELIGIBLE,
    NEEDS_CONSENT,
    REVIEW,
    INDETERMINATE,
    BLOCKED
}
