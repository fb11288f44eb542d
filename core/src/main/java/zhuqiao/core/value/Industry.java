package zhuqiao.core.value;

import java.util.regex.Pattern;

/** A GB/T 4754-2017 industry: a section letter, or section and division, group or class, {@code F}, {@code F51}, {@code F5123}. */
public record Industry(String code) {
    private static final Pattern SHAPE = Pattern.compile("[A-T]([0-9]{2,4})?");

    public Industry {
        boolean known = SHAPE.matcher(code).matches()
                && (code.length() == 1
                        || IndustrySection.valueOf(code.substring(0, 1)).holds(Integer.parseInt(code.substring(1, 3))));
        if (!known) {
            throw new InvalidValueException(
                    "industry", null, "不是国民经济行业代码", "is not an industry code (GB/T 4754-2017), such as F51");
        }
    }

    public IndustrySection section() {
        return IndustrySection.valueOf(code.substring(0, 1));
    }

    public boolean contains(Industry other) {
        return other.code.startsWith(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
