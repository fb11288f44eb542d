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
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether the two share a day. */
    boolean overlaps(Period other) {
        return (to == null || other.from == null || other.from.isBefore(to))
                && (other.to == null || from == null || from.isBefore(other.to));
    }
}
