package zhuqiao.matching.quota;

import org.jspecify.annotations.Nullable;

/**
 * One limit with what is held and what is used of it, in fen. A lowered limit may lie below both together; then there
 * is simply no room.
 *
 * @param limit null: none
 */
public record Balance(@Nullable Long limit, long reserved, long used) {
    public Balance {
        if (reserved < 0 || used < 0) {
            throw new IllegalStateException("quota below zero: reserved " + reserved + ", used " + used);
        }
    }

    /** What may still be reserved; the largest long when there is no limit, never negative. */
    public long available() {
        return limit == null ? Long.MAX_VALUE : Math.max(0, limit - reserved - used);
    }

    public Balance reserve(long amount) {
        if (amount > available()) {
            throw new IllegalStateException("no room for " + amount + " in " + this);
        }
        return after(JournalEntry.RESERVE, amount);
    }

    /** The balance once the amount has moved; no limit is asked. */
    public Balance after(JournalEntry entry, long amount) {
        return new Balance(limit, Math.addExact(reserved, entry.held(amount)), Math.addExact(used, entry.used(amount)));
    }

    public Balance withLimit(@Nullable Long newLimit) {
        return new Balance(newLimit, reserved, used);
    }

    /** Whole percent taken, rounded down; 0 without a limit, 100 for a limit of nothing. */
    public int percentTaken() {
        if (limit == null) {
            return 0;
        }
        return limit == 0
                ? 100
                : (int) Math.min(1_000, Math.floorDiv(Math.multiplyExact(reserved + used, 100L), limit));
    }
}
