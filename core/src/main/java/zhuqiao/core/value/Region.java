package zhuqiao.core.value;

import java.util.regex.Pattern;

/**
 * A GB/T 2260 region: two digits for a province, four for a city, six for a county. A longer code lies within each of
 * its prefixes.
 */
public record Region(String code) {
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]([0-9]{2}){0,2}");

    public Region {
        if (!SHAPE.matcher(code).matches()) {
            throw new InvalidValueException(
                    "region", null, "须为两位、四位或六位的行政区划代码", "must be a GB/T 2260 code of two, four or six digits");
        }
    }

    public boolean contains(Region other) {
        return other.code.startsWith(code);
    }

    public Region province() {
        return new Region(code.substring(0, 2));
    }

    @Override
    public String toString() {
        return code;
    }
}
