package zhuqiao.core.terms;

/** 等额本息, 等额本金, 先息后本, 到期一次性. */
public enum RepaymentMethod {
    EQUAL_INSTALMENT,
    EQUAL_PRINCIPAL,
    INTEREST_ONLY,
    BULLET
}
