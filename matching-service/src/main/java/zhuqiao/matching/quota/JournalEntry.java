package zhuqiao.matching.quota;

/** Kinds of movement in the journal; every amount is positive. */
public enum JournalEntry {
    /** Holds. */
    RESERVE,
    /** Frees what was held. */
    VOID,
    /** Turns held into used. */
    POST,
    /** Returns repaid principal of a revolving quota, to the total alone. */
    RESTORE,
    /** Takes a {@link #RESTORE} back when a repayment is reversed. */
    REDRAW
}
