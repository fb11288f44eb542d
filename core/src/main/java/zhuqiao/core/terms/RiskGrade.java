package zhuqiao.core.terms;

/** The lender's grade of the borrower, A the best. */
public enum RiskGrade {
    A,
    B,
    C,
    D,
    E
}
