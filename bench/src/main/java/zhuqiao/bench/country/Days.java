package zhuqiao.bench.country;

import java.time.Instant;
import java.time.LocalDate;

/** The moment at which the country stands still, so that every run decides the same. */
public final class Days {
    /** Ten in the morning in Asia/Shanghai. */
    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate LAST_YEAR_END = LocalDate.of(2025, 12, 31);
    static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);
    static final LocalDate FAR_AHEAD = LocalDate.of(2029, 1, 1);

    private Days() {}
}
