package zhuqiao.core.cost;

/** What a loan's term is counted in. */
public enum TermUnit {
    MONTHS,
    DAYS
}
