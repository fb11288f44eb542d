package zhuqiao.core.counterparty;

/** What the partner is in law. */
public enum PartnerKind {
    BANK,
    CONSUMER_FINANCE
}
