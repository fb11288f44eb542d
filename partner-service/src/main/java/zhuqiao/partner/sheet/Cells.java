package zhuqiao.partner.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Text;

/** Cells as spreadsheets write them: they strip zeros, turn dates round and shout truth values. */
final class Cells {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Cells() {}

    /** The cell as JSON of the type; what is wrong beyond its shape the type itself will say. */
    static JsonNode value(Class<?> type, String cell) {
        if (type == int.class || type == Integer.class) {
            return whole(cell);
        }
        if (type == boolean.class || type == Boolean.class) {
            return flag(cell);
        }
        if (type == LocalDate.class) {
            return TextNode.valueOf(date(cell));
        }
        return TextNode.valueOf(type == Money.class || type == Rate.class ? decimal(cell) : cell);
    }

    static JsonNode json(String cell) {
        try {
            return Json.MAPPER.readTree(cell);
        } catch (JsonProcessingException malformed) {
            throw new CellException("json", Text.of("不是合法的 JSON", "is not valid JSON"));
        }
    }

    /** Keeps a spreadsheet from taking a text for a formula; {@link #plain} takes the apostrophe off again. */
    static String safe(String text) {
        return startsLikeAFormula(text) || text.startsWith("'") ? "'" + text : text;
    }

    static String plain(String cell) {
        String text = cell.strip();
        boolean guarded = text.startsWith("'") && (text.startsWith("''") || startsLikeAFormula(text.substring(1)));
        return guarded ? text.substring(1) : text;
    }

    private static boolean startsLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static JsonNode whole(String cell) {
        if (!WHOLE.matcher(cell).matches()) {
            throw new CellException("number", Text.of("须为整数", "must be a whole number"));
        }
        return IntNode.valueOf(Integer.parseInt(cell));
    }

    private static JsonNode flag(String cell) {
        if (!cell.equalsIgnoreCase("true") && !cell.equalsIgnoreCase("false")) {
            throw new CellException("flag", Text.of("须为 TRUE 或 FALSE", "must be TRUE or FALSE"));
        }
        return BooleanNode.valueOf(cell.equalsIgnoreCase("true"));
    }

    /** {@code 2026/1/1}, as a spreadsheet shows a date here, is {@code 2026-01-01}. */
    private static String date(String cell) {
        Matcher date = DATE.matcher(cell);
        return date.matches()
                ? "%s-%02d-%02d"
                        .formatted(date.group(1), Integer.valueOf(date.group(2)), Integer.valueOf(date.group(3)))
                : cell;
    }

    /** {@code 8.4}, as a spreadsheet saves it, is {@code 8.40}. */
    private static String decimal(String cell) {
        return DECIMAL.matcher(cell).matches()
                ? new BigDecimal(cell).setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                : cell;
    }
}
