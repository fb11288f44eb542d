package zhuqiao.matching.application;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Scenario;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * Which applications a list shows.
 *
 * @param lenderId null for staff, who see all
 * @param from created at or after
 * @param to created before
 */
public record ApplicationFilter(
        @Nullable String lenderId,
        @Nullable ApplicationStatus status,
        @Nullable Scenario scenario,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Reads query parameters; {@code from} and {@code to} are business days or instants, {@code to} a day includes it. */
    public static ApplicationFilter of(
            @Nullable String lenderId,
            @Nullable String status,
            @Nullable String scenario,
            @Nullable String from,
            @Nullable String to) {
        return new ApplicationFilter(
                lenderId,
                choice(ApplicationStatus.class, status, "?status"),
                choice(Scenario.class, scenario, "?scenario"),
                instant(from, 0, "?from"),
                instant(to, 1, "?to"));
    }

    /** The conditions, each followed by {@code and}, with their values put into {@code parameters}. */
    String conditions(Map<String, Object> parameters) {
        return condition("lenderId = :lender", "lender", lenderId, parameters)
                + condition("status = :status", "status", status, parameters)
                + condition("scenario = :scenario", "scenario", scenario, parameters)
                + condition("createdAt >= :from", "from", from, parameters)
                + condition("createdAt < :to", "to", to, parameters);
    }

    private static String condition(
            String condition, String name, @Nullable Object value, Map<String, Object> parameters) {
        if (value == null) {
            return "";
        }
        parameters.put(name, value);
        return condition + " and ";
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            throw Problem.invalid(pointer, "format", Text.of("可用值:" + allowed, "allowed: " + allowed));
        }
    }

    private static @Nullable Instant instant(@Nullable String text, int daysAfter, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(BusinessDay.ZONE)
                            .toInstant();
        } catch (DateTimeException malformed) {
            throw Problem.invalid(pointer, "format", Text.of("须为日期或 UTC 时刻", "must be a date or an instant in UTC"));
        }
    }
}
