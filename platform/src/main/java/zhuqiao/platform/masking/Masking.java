package zhuqiao.platform.masking;

import org.jspecify.annotations.Nullable;

/** Masks personal data for everybody but the entitled partner. Null stays null. */
public final class Masking {
    private Masking() {}

    /** First character, the rest as stars: 张三丰 → 张**. */
    public static @Nullable String name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** Region and last character: 330203***********1. */
    public static @Nullable String idNumber(@Nullable String number) {
        return keep(number, 6, 1);
    }

    /** First three and last four digits: 139****0007. */
    public static @Nullable String mobile(@Nullable String mobile) {
        return keep(mobile, 3, 4);
    }

    /** Last four digits of an account. */
    public static @Nullable String account(@Nullable String account) {
        return keep(account, 0, 4);
    }

    private static @Nullable String keep(@Nullable String text, int head, int tail) {
        if (text == null) {
            return null;
        }
        if (text.length() <= head + tail) {
            return "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
