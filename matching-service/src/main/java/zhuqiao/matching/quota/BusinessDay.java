package zhuqiao.matching.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the market: days and months of Asia/Shanghai. */
public final class BusinessDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first day of the month, which names the month's bucket. */
    public static LocalDate monthOf(LocalDate day) {
        return day.withDayOfMonth(1);
    }
}
