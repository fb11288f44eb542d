package zhuqiao.core.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time over which a rule says the same.
 *
 * @param from first day, or null for always
 * @param to first day without it, or null for no end
 * @param verdict what a failure means
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Verdict verdict, Parameters parameters) {
    public Period {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("from " + from + " must be before to " + to);
        }
    }

    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether it begins when the earlier one has ended, or later. */
    boolean follows(Period earlier) {
        return from != null && earlier.to != null && !from.isBefore(earlier.to);
    }
}
