package zhuqiao.matching.application;

/** What the borrower agreed to. */
public enum ConsentKind {
    DATA_SHARING,
    CREDIT_INQUIRY,
    SENSITIVE_DATA
}
