package zhuqiao.core.terms;

/** What secures the loan. */
public enum Collateral {
    NONE,
    RECEIVABLES,
    EQUIPMENT,
    VEHICLE,
    REAL_ESTATE,
    GUARANTEE
}
