package zhuqiao.partner.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file, in both languages, for a report outlives the request that asked for it.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param column name of the column, null when the whole row is at fault
 * @param within JSON pointer into a cell that holds JSON
 * @param code stable, kebab-case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        int row, @Nullable String column, @Nullable String within, String code, String zh, String en) {

    static Fault ofRow(int row, String code, String zh, String en) {
        return new Fault(row, null, null, code, zh, en);
    }

    public static Fault ofCell(int row, String column, String code, String zh, String en) {
        return new Fault(row, column, null, code, zh, en);
    }
}
