package zhuqiao.core.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of record components; each throws {@link InvalidValueException} naming the component. */
public final class Require {
    /** No date of a loan, a person or a paper lies outside, and no reckoning from one inside runs over. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private static final Instant FIRST_INSTANT = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private Require() {}

    public static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidValueException("required", field, "必填", "is required");
        }
        return value;
    }

    /** A text of 1 to {@code max} characters, not blank. */
    public static String text(@Nullable String value, String field, int max) {
        String text = present(value, field);
        if (text.isBlank() || text.length() > max) {
            throw new InvalidValueException(
                    "length", field, "须为 1 至 " + max + " 个字符", "must have 1 to " + max + " characters");
        }
        return text;
    }

    /** Null stays null; a text given must have 1 to {@code max} characters. */
    public static @Nullable String optionalText(@Nullable String value, String field, int max) {
        return value == null ? null : text(value, field, max);
    }

    public static <T> List<T> notEmpty(@Nullable Collection<T> values, String field) {
        if (values == null || values.isEmpty()) {
            throw new InvalidValueException("empty", field, "不得为空", "must not be empty");
        }
        return List.copyOf(values);
    }

    /** An immutable copy; an absent list is an empty one. */
    public static <T> List<T> orEmpty(@Nullable Collection<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** An immutable copy of at most {@code most} values; an absent list is an empty one. */
    public static <T> List<T> atMost(int most, @Nullable Collection<T> values, String field) {
        if (values != null && values.size() > most) {
            throw new InvalidValueException(
                    "length", field, "至多 " + most + " 项", "must have at most " + most + " entries");
        }
        return orEmpty(values);
    }

    /** Null stays null, and a blank text may stand for nothing said. */
    public static void atMost(int most, @Nullable String text, String field) {
        if (text != null && text.length() > most) {
            throw new InvalidValueException(
                    "length", field, "至多 " + most + " 个字符", "must have at most " + most + " characters");
        }
    }

    /** Null stays null; a number given must lie from {@code min} to {@code max}. */
    public static void within(@Nullable Integer value, String field, int min, int max) {
        if (value != null && (value < min || value > max)) {
            throw outside(field, min, max);
        }
    }

    /** Null stays null; a day given must lie from 1900 to 2199. */
    public static void day(@Nullable LocalDate day, String field) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            throw outside(field, FIRST_DAY, LAST_DAY);
        }
    }

    /** Null stays null; an instant given must lie on a {@link #day} of UTC. */
    public static void instant(@Nullable Instant instant, String field) {
        if (instant != null && (instant.isBefore(FIRST_INSTANT) || !instant.isBefore(END))) {
            throw outside(field, FIRST_DAY, LAST_DAY);
        }
    }

    /** Worded when something is wrong only: values are checked by the million. */
    private static InvalidValueException outside(String field, Object least, Object most) {
        return new InvalidValueException(
                "range", field, "须在 " + least + " 至 " + most + " 之间", "must be between " + least + " and " + most);
    }

    public static void that(boolean holds, String code, @Nullable String field, String zh, String en) {
        if (!holds) {
            throw new InvalidValueException(code, field, zh, en);
        }
    }
}
