package zhuqiao.partner.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes CSV (RFC 4180) as Chinese spreadsheets open it without asking: UTF-8 with byte order mark. */
public final class SheetWriter {
    /** Stands before everything else; without it such a spreadsheet takes the file for GBK. */
    public static final String MARK = "\uFEFF";

    private static final ObjectWriter LINE =
            new CsvMapper().writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private SheetWriter() {}

    public static String line(List<String> cells) {
        try {
            return LINE.writeValueAsString(cells.toArray(String[]::new));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
