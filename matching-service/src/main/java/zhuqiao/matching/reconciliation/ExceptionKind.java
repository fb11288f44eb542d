package zhuqiao.matching.reconciliation;

/** What differs. */
public enum ExceptionKind {
    /** Another principal was paid out than was approved and confirmed. */
    AMOUNT,
    /** Due dates or amounts of the repayment schedule differ. */
    SCHEDULE,
    /** Paid out before the borrower confirmed, by the partner's own date. */
    PAID_TOO_EARLY,
    /** Receivables secure the loan, but no registration at 中登网 was reported (rule P5). */
    REGISTRY_REFERENCE,
    /** Money moved under a referral that was already over. */
    CLOSED_REFERRAL,
    /** Money moved that nobody asked for. */
    NOT_REQUESTED,
    /** Money moved on another token than that of the drawdown in force. */
    WRONG_TOKEN,
    /** A reversal reopened a loan whose receivable somebody else has financed since (rule P5). */
    RECEIVABLE_FINANCED_TWICE
}
