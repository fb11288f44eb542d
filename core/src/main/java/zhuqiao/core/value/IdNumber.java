package zhuqiao.core.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Identity number of a natural person (GB 11643-1999), 18 characters, birth date and check digit verified.
 *
 * @param number 17 digits and a digit or X
 */
public record IdNumber(String number) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");

    public IdNumber {
        if (!SHAPE.matcher(number).matches()) {
            throw new InvalidValueException(
                    "id-number", null, "不是居民身份证号码", "is not an identity number (GB 11643-1999)");
        }
        if (number.charAt(17) != checkDigit(number)) {
            throw new InvalidValueException(
                    "check-digit", null, "身份证号码校验位有误", "has a wrong check digit (GB 11643-1999)");
        }
        birthDate(number);
    }

    /** The check character of the first 17 digits (ISO 7064 MOD 11-2). */
    public static char checkDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDate(number);
    }

    /** Full years on the day; whoever was born on 29 February is a year older on 1 March of a common year. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    private static LocalDate birthDate(String number) {
        try {
            LocalDate born = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            Require.day(born, "birthDate");
            return born;
        } catch (DateTimeException | InvalidValueException e) {
            throw new InvalidValueException(
                    "birth-date", null, "身份证号码中的出生日期无效", "holds an impossible birth date (GB 11643-1999)");
        }
    }

    /** Masked: only region and the last character are shown. */
    @Override
    public String toString() {
        return number.substring(0, 6) + "***********" + number.charAt(17);
    }
}
