package zhuqiao.matching.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.ServiceLevel;

/** When a partner takes referrals. */
public final class ServiceHours {
    private static final String END_OF_DAY = "24:00";

    private ServiceHours() {}

    /** The instant itself within the hours or without any, else the next opening. */
    public static Instant opening(ServiceLevel.@Nullable Hours hours, Instant now) {
        if (hours == null) {
            return now;
        }
        ZonedDateTime local = now.atZone(ZoneId.of(hours.zone()));
        LocalTime from = LocalTime.parse(hours.from());
        LocalTime time = local.toLocalTime();
        boolean over = !END_OF_DAY.equals(hours.to()) && !time.isBefore(LocalTime.parse(hours.to()));
        if (!over && !time.isBefore(from)) {
            return now;
        }
        LocalDate day = over ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(from).atZone(local.getZone()).toInstant();
    }
}
