package zhuqiao.partner.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Agreement;

/**
 * A file of agreements as read: those rows that say one, and all that is wrong with the others.
 *
 * @param rows how many rows say something, the header not counted
 */
public record AgreementFile(FileText.Encoding encoding, int rows, List<Row> agreements, List<Fault> faults) {
    public static final int MAX_ROWS = 10_000;

    private static final CsvMapper CSV = new CsvMapper();

    static {
        CSV.enable(CsvParser.Feature.WRAP_AS_ARRAY);
    }

    /** @param number as a spreadsheet counts: the first below the header is 2 */
    public record Row(int number, Agreement agreement) {}

    /**
     * Reads a file.
     *
     * @throws UnreadableFileException when its encoding, its header or its number of rows makes reading on senseless
     */
    public static AgreementFile read(byte[] file, @Nullable String contentType) {
        FileText text = FileText.of(file, contentType);
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(text.text())) {
            return new Reading(text.encoding()).of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading {
        private final FileText.Encoding encoding;
        private final List<Row> agreements = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private int rows;

        Reading(FileText.Encoding encoding) {
            this.encoding = encoding;
        }

        AgreementFile of(MappingIterator<String[]> lines) throws IOException {
            String[] header = header(next(lines, 1));
            for (int number = 2; ; number++) {
                String[] cells = next(lines, number);
                if (cells == null) {
                    break;
                }
                row(number, header, cells);
            }
            if (rows == 0) {
                throw new UnreadableFileException(Fault.ofRow(2, "empty", "文件没有数据行", "the file has no rows"));
            }
            return new AgreementFile(encoding, rows, List.copyOf(agreements), List.copyOf(faults));
        }

        private void row(int number, String[] header, String[] cells) {
            if (isBlank(cells)) {
                return;
            }
            if (++rows > MAX_ROWS) {
                throw new UnreadableFileException(
                        Fault.ofRow(number, "too-many-rows", "至多 " + MAX_ROWS + " 行", "at most " + MAX_ROWS + " rows"));
            }
            if (cells.length != header.length) {
                faults.add(Fault.ofRow(
                        number,
                        "cells",
                        "有 " + cells.length + " 个单元格,表头有 " + header.length + " 个",
                        "has " + cells.length + " cells, the header " + header.length));
                return;
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                String cell = Cells.plain(cells[i]);
                if (!cell.isEmpty() && !AgreementSheet.GIVEN.contains(header[i])) {
                    values.put(header[i], cell);
                }
            }
            Agreement agreement = AgreementSheet.read(number, values, faults);
            if (agreement != null) {
                agreements.add(new Row(number, agreement));
            }
        }

        private static String @Nullable [] next(MappingIterator<String[]> lines, int number) throws IOException {
            try {
                return lines.hasNextValue() ? lines.nextValue() : null;
            } catch (JsonProcessingException malformed) {
                throw new UnreadableFileException(
                        Fault.ofRow(number, "csv", "不是合法的 CSV(引号未配对)", "is not valid CSV (a quote does not match)"));
            }
        }

        private static String[] header(String @Nullable [] names) {
            if (names == null) {
                throw new UnreadableFileException(Fault.ofRow(1, "empty", "文件为空", "the file is empty"));
            }
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < names.length; i++) {
                names[i] = names[i].strip();
                if (!AgreementSheet.names().contains(names[i]) && !AgreementSheet.GIVEN.contains(names[i])) {
                    throw new UnreadableFileException(
                            Fault.ofCell(1, names[i], "unknown-column", "未知的列", "is not a known column"));
                }
                if (!seen.add(names[i])) {
                    throw new UnreadableFileException(
                            Fault.ofCell(1, names[i], "duplicate-column", "列重复", "stands twice"));
                }
            }
            return names;
        }

        private static boolean isBlank(String[] cells) {
            for (String cell : cells) {
                if (!cell.isBlank()) {
                    return false;
                }
            }
            return true;
        }
    }
}
