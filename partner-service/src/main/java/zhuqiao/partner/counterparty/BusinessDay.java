package zhuqiao.partner.counterparty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Validity, of agreements and of facts, is counted in days of Asia/Shanghai. */
public final class BusinessDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate of(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
