package zhuqiao.core.terms;

/** 助贷 with the partner funding all, or 联合贷 with shares. */
public enum FundingMode {
    FULL_FUNDER,
    CO_LENDING
}
