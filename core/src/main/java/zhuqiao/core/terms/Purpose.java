package zhuqiao.core.terms;

/** Declared use of the money. */
public enum Purpose {
    WORKING_CAPITAL,
    INVENTORY,
    EQUIPMENT,
    AGRICULTURE,
    REFINANCING,
    HOME_IMPROVEMENT,
    MEDICAL,
    EDUCATION,
    TRAVEL,
    CAR,
    MAJOR_PURCHASE,
    OTHER_CONSUMPTION,
    HOUSE_PURCHASE,
    SECURITIES,
    EQUITY,
    DEBT_REPAYMENT
}
