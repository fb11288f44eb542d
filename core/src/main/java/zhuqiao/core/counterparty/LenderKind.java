package zhuqiao.core.counterparty;

/** 地方 or 网络小贷. */
public enum LenderKind {
    LOCAL,
    NETWORK
}
