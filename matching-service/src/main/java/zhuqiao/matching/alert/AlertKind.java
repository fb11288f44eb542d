package zhuqiao.matching.alert;

/** What a person must look at. */
public enum AlertKind {
    /** A partner repeated a report under the same reference with other content. */
    CONFLICTING_REPORT,
    /** Money moved for a referral that was over, or was never asked for. */
    UNEXPECTED_DISBURSEMENT,
    /** A disbursement report carried a token that the platform never gave for this drawdown. */
    WRONG_TOKEN,
    /** A disbursement differs from what was agreed. */
    DISBURSEMENT_DIFFERS,
    /** A reversal reopened a loan whose receivable somebody else has financed since. */
    RECEIVABLE_FINANCED_TWICE
}
