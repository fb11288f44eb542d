package zhuqiao.core.value;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of record components; each throws {@link InvalidValueException} naming the component. */
public final class Require {
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

    public static void that(boolean holds, String code, @Nullable String field, String zh, String en) {
        if (!holds) {
            throw new InvalidValueException(code, field, zh, en);
        }
    }
}
