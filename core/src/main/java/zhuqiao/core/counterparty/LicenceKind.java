package zhuqiao.core.counterparty;

/** What a licence allows. */
public enum LicenceKind {
    SMALL_LOAN,
    BANKING,
    CONSUMER_FINANCE,
    GUARANTEE,
    CREDIT_INSURANCE
}
