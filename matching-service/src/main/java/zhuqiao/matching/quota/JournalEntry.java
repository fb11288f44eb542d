package zhuqiao.matching.quota;

/**
 * Kinds of movement in the journal; every amount is positive. What a kind does to held and used stands here once: the
 * ledger moves balances by it, and balances are recomputed from the journal by it.
 */
public enum JournalEntry {
    /** Holds. */
    RESERVE(1, 0, true),
    /** Frees what was held. */
    VOID(-1, 0, true),
    /** Turns held into used. */
    POST(-1, 1, true),
    /** Returns repaid principal of a revolving quota, to the total alone. */
    RESTORE(0, -1, false),
    /** Takes a {@link #RESTORE} back when a repayment is reversed; the total may exceed its limit, for the money is out. */
    REDRAW(0, 1, false);

    private final int held;
    private final int used;
    private final boolean ofBuckets;

    JournalEntry(int held, int used, boolean ofBuckets) {
        this.held = held;
        this.used = used;
        this.ofBuckets = ofBuckets;
    }

    /** By how much the amount changes what is held, in fen. */
    public long held(long fen) {
        return held * fen;
    }

    /** By how much the amount changes what is used, in fen. */
    public long used(long fen) {
        return used * fen;
    }

    /** Whether day and month of the reservation move with the total. */
    public boolean movesBuckets() {
        return ofBuckets;
    }
}
