package zhuqiao.core.terms;

/** What a loan is for, in the sense of the routing scenarios. */
public enum Scenario {
    SUPPLY_CHAIN,
    CONSUMPTION,
    BUSINESS
}
