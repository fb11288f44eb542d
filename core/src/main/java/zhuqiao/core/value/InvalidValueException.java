package zhuqiao.core.value;

import org.jspecify.annotations.Nullable;

/**
 * A value that cannot be. Carries a stable code and the fault in both languages, so that the edge can name the place
 * and the fault without parsing a message.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private final String code;
    private final @Nullable String field;
    private final String zh;
    private final String en;

    /**
     * @param code stable kebab-case code such as {@code check-digit}
     * @param field name of the record component at fault, or null when the value itself is the fault
     * @param zh the fault in Chinese
     * @param en the fault in English
     */
    public InvalidValueException(String code, @Nullable String field, String zh, String en) {
        super((field == null ? "" : field + ": ") + en);
        this.code = code;
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
