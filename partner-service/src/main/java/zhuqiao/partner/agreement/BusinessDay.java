package zhuqiao.partner.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Validity is counted in days of Asia/Shanghai. */
final class BusinessDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    static LocalDate of(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
