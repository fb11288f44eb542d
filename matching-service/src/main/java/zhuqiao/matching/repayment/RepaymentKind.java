package zhuqiao.matching.repayment;

/** How the money came back. */
public enum RepaymentKind {
    NORMAL,
    PREPAYMENT,
    OVERDUE,
    /** 代偿: the guarantor paid. */
    COMPENSATION,
    /** 回购: the loan was bought back. */
    BUYBACK,
    /** 冲正: an earlier repayment did not happen after all. */
    REVERSAL
}
