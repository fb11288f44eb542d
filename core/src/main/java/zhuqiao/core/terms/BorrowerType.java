package zhuqiao.core.terms;

/** Who borrows. A sole proprietor and an individual are natural persons in law. */
public enum BorrowerType {
    COMPANY,
    SOLE_PROPRIETOR,
    INDIVIDUAL
}
