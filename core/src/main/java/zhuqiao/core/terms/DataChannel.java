package zhuqiao.core.terms;

/** The road of a natural person's credit data to the partner (断直连). */
public enum DataChannel {
    LICENSED_CREDIT_BUREAU,
    BORROWER_DIRECT_TO_FUNDER
}
