package zhuqiao.partner.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt met.
 *
 * @param millis from resolving the name to the end of the answer
 * @param error a fixed word, absent for success
 */
record AttemptView(
        int number,
        Instant at,
        int millis,
        @Nullable Integer statusCode,
        @Nullable String error) {

    /** From a row (number, at, millis, status_code, error). */
    static AttemptView of(@Nullable Object[] row) {
        return new AttemptView(
                number(row[0]),
                switch (row[1]) {
                    case OffsetDateTime at -> at.toInstant();
                    case Instant at -> at;
                    case null, default -> throw new IllegalStateException("attempt without time");
                },
                number(row[2]),
                row[3] == null ? null : number(row[3]),
                row[4] == null ? null : row[4].toString());
    }

    private static int number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("not a number: " + value);
    }
}
