package zhuqiao.core.counterparty;

/** How a lender wants eligible partners ordered. */
public enum Ranking {
    LOWEST_COST,
    PRIORITY,
    SHARE
}
