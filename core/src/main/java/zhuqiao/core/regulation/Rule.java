package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as data: when it holds, with which figures, and how it reads.
 *
 * @param aspect which of the rule's several tests, or null when it has one
 * @param periods in order of time, without overlap
 * @param zh what it asks, with {@code {measured}} and {@code {threshold}} to fill in
 * @param citation the source, with the caveat that its confidence calls for
 */
public record Rule(
        String id,
        @Nullable String aspect,
        List<Period> periods,
        String zh,
        String en,
        String citation,
        Confidence confidence) {
    public Rule {
        periods = List.copyOf(periods);
    }

    /** {@code P5/unique}, or the id alone. */
    public String key() {
        return key(id, aspect);
    }

    static String key(String id, @Nullable String aspect) {
        return aspect == null ? id : id + "/" + aspect;
    }

    /** What holds on the day, or null when the rule is not in force. */
    public @Nullable Period on(LocalDate day) {
        for (Period period : periods) {
            if (period.inForceOn(day)) {
                return period;
            }
        }
        return null;
    }
}
