package zhuqiao.sandbox.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Text in columns of a terminal, where a Chinese character is two columns wide. */
final class Columns {
    private Columns() {}

    /** Columns that the text takes: East Asian wide and fullwidth characters two, combining marks none. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    static String left(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - width(cut));
    }

    static String right(String text, int columns) {
        String cut = cut(text, columns);
        return " ".repeat(columns - width(cut)) + cut;
    }

    /** The text, or as much of it as fits before an ellipsis. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int character : text.codePoints().toArray()) {
            used += width(character);
            if (used > columns) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return kept + "…";
    }

    /** A bar of that many columns, filled in eighths. */
    static String bar(double part, int columns) {
        double filled = Math.clamp(part, 0, 1) * columns;
        int whole = (int) filled;
        int eighths = (int) ((filled - whole) * 8);
        String tip = eighths == 0 ? "" : String.valueOf((char) ('█' + 8 - eighths));
        return left("█".repeat(whole) + tip, columns);
    }

    /** Yuan in units of ten thousand, as Chinese lenders read them. */
    static String wan(long fen) {
        BigDecimal wan = BigDecimal.valueOf(fen, 6).setScale(1, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,.1f", wan);
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = character >= 0x1100
                && (character <= 0x115f
                        || (character >= 0x2e80 && character <= 0xa4cf)
                        || (character >= 0xac00 && character <= 0xd7a3)
                        || (character >= 0xf900 && character <= 0xfaff)
                        || (character >= 0xfe30 && character <= 0xfe6f)
                        || (character >= 0xff00 && character <= 0xff60)
                        || (character >= 0xffe0 && character <= 0xffe6)
                        || (character >= 0x1f300 && character <= 0x1faff)
                        || (character >= 0x20000 && character <= 0x3fffd));
        return wide ? 2 : 1;
    }
}
