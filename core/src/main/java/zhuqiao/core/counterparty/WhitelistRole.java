package zhuqiao.core.counterparty;

/** The role in which a partner's published list names a company. */
public enum WhitelistRole {
    PLATFORM,
    GUARANTOR,
    CO_LENDER,
    COLLECTOR
}
