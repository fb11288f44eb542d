package zhuqiao.partner.sheet;

import zhuqiao.platform.problem.Text;

/** A cell that cannot be of its column's type. */
final class CellException extends RuntimeException {
    private final String code;
    private final transient Text text;

    CellException(String code, Text text) {
        super(code, null, false, false);
        this.code = code;
        this.text = text;
    }

    Fault at(int row, String column) {
        return Fault.ofCell(row, column, code, text.zh(), text.en());
    }
}
