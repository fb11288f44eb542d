package zhuqiao.sandbox.loans;

import java.time.LocalDate;
import zhuqiao.core.value.IdNumber;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;

/**
 * A number that no other record has, from which names and identifiers with valid check digits are made. Nothing is
 * random: the same number gives the same person.
 *
 * @param number 0 to 99,999
 */
public record Serial(int number) {
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "竹兰梅菊松柏云霞江河山川晨曦星月春夏秋冬雨雪风霖文武安宁嘉禾";

    public Serial {
        if (number < 0 || number > 99_999) {
            throw new IllegalArgumentException("Serial out of range: " + number);
        }
    }

    /** A surname and two characters. */
    public String personName() {
        return pick(SURNAMES, number) + pick(GIVEN, number / 7) + pick(GIVEN, number / 3 + 11);
    }

    /** A person of that region born in that year; day and order code come from the number and are never given twice. */
    public IdNumber idNumber(Region district, int birthYear) {
        LocalDate born = LocalDate.ofYearDay(birthYear, 1 + number % 365);
        String first17 = "%s%04d%02d%02d%03d"
                .formatted(district, born.getYear(), born.getMonthValue(), born.getDayOfMonth(), number / 365);
        return new IdNumber(first17 + IdNumber.checkDigit(first17));
    }

    public String mobile() {
        return "139%08d".formatted(number);
    }

    /** A company registered in that region; organisation code (GB 11714) and credit code both check. */
    public Uscc uscc(Region district) {
        String organisation = "MA" + base31(number);
        String first17 = "91" + district + organisation + organisationCheck(organisation);
        return new Uscc(first17 + Uscc.checkDigit(first17));
    }

    /** A 64-digit hexadecimal text that stands for the hash of a signed document. */
    public String hash() {
        return "%064x".formatted(number * 0x9E3779B97F4A7C15L);
    }

    private static String base31(int number) {
        char[] digits = new char[6];
        int rest = number;
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = ORGANISATION_ALPHABET.charAt(rest % 31);
            rest /= 31;
        }
        return new String(digits);
    }

    private static char organisationCheck(String first8) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0123456789X0".charAt(11 - sum % 11);
    }

    private static String pick(String from, int index) {
        int at = index % from.length();
        return from.substring(at, at + 1);
    }
}
