package zhuqiao.bench.intake;

import java.time.LocalDate;
import zhuqiao.core.value.IdNumber;
import zhuqiao.core.value.Uscc;

/** Numbers with valid check digits, one for each count. */
final class Identities {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final LocalDate OLDEST = LocalDate.of(1966, 1, 1);
    private static final int DAYS = 12_000;
    private static final int A_DAY = 1_000;
    private static final String[] PLACES = {"330203", "330205", "330206", "440303", "440304", "110101", "310101"};

    private Identities() {}

    static String uscc(long count) {
        char[] organisation = new char[9];
        long rest = count;
        for (int i = organisation.length - 1; i >= 0; i--) {
            organisation[i] = ALPHABET.charAt((int) (rest % 31));
            rest /= 31;
        }
        String first17 = "91330203" + new String(organisation);
        return first17 + Uscc.checkDigit(first17);
    }

    /** Different for the first 84 million counts. */
    static String idNumber(long count) {
        LocalDate born = OLDEST.plusDays(count % DAYS);
        long rest = count / DAYS;
        String place = PLACES[(int) (rest / A_DAY % PLACES.length)];
        String first17 = place
                + digits(born.getYear(), 4)
                + digits(born.getMonthValue(), 2)
                + digits(born.getDayOfMonth(), 2)
                + digits(rest % A_DAY, 3);
        return first17 + IdNumber.checkDigit(first17);
    }

    static String digits(long value, int length) {
        String text = Long.toString(value);
        return "0".repeat(length - text.length()) + text;
    }
}
