package zhuqiao.core.counterparty;

/** What a partner's declaration limits (rules L2, L3, M10). */
public enum HeadroomKind {
    CO_LENDING_ONE_LENDER,
    CO_LENDING_ALL,
    CFC_GUARANTEED
}
