package zhuqiao.core.terms;

/** State of one version of an agreement. */
public enum AgreementStatus {
    DRAFT,
    PENDING_APPROVAL,
    ACTIVE,
    SUSPENDED,
    SUPERSEDED,
    EXPIRED,
    TERMINATED
}
