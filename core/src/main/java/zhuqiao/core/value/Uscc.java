package zhuqiao.core.value;

import java.util.regex.Pattern;

/**
 * Unified social credit code of a company (GB 32100-2015), 18 characters, check digit verified.
 *
 * @param code upper-case digits and letters without I, O, S, V, Z
 */
public record Uscc(String code) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}");

    public Uscc {
        if (!SHAPE.matcher(code).matches()) {
            throw new InvalidValueException(
                    "uscc", null, "不是统一社会信用代码", "is not a unified social credit code (GB 32100-2015)");
        }
        if (code.charAt(17) != checkDigit(code)) {
            throw new InvalidValueException(
                    "check-digit", null, "统一社会信用代码校验位有误", "has a wrong check digit (GB 32100-2015)");
        }
    }

    /** The check character of the first 17 characters (GB 32100-2015, annex A). */
    public static char checkDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return code;
    }
}
