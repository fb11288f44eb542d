package zhuqiao.matching.report;

/** Kinds of call by which a partner answers (api.md §5). */
public enum ReportKind {
    DECISION,
    DISBURSEMENT,
    REPAYMENT,
    CANCELLATION
}
