package zhuqiao.partner.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.terms.Agreement;
import zhuqiao.platform.json.Json;

class AgreementFileTest {
    private static final Agreement AGREEMENT = example();

    @Test
    void whatIsWrittenIsReadAgain() {
        Agreement strange = Json.read(
                Json.write(AGREEMENT).replace("\"HZ-2026-001\"", "\"=HYPERLINK(\\\"x\\\"),\\nHZ\""), Agreement.class);

        AgreementFile read = read(lines(AGREEMENT, strange));

        assertThat(read.faults()).isEmpty();
        assertThat(read.agreements()).extracting(AgreementFile.Row::agreement).containsExactly(AGREEMENT, strange);
        assertThat(read.agreements()).extracting(AgreementFile.Row::number).containsExactly(2, 3);
    }

    @Test
    void noCellOfAnExportIsAFormula() {
        String line = SheetWriter.line(AgreementSheet.row(
                "1",
                1,
                "DRAFT",
                Json.MAPPER.valueToTree(
                        Json.read(Json.write(AGREEMENT).replace("HZ-2026-001", "=1+1"), Agreement.class))));

        assertThat(line).contains(",\"'=1+1\",").endsWith("\r\n");
    }

    @Test
    void theExampleOfTheDocumentationIsRead() throws IOException {
        byte[] example = Files.readAllBytes(Path.of("../docs/agreements-example.csv"));

        assertThat(AgreementFile.read(example, "text/csv").faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-01  | 2026/1/1    |                |
            8.40        | 8.4         |                |
            10000.00    | 10000       |                |
            33;3201     | 33\uFF1B 3201 |                |
            HEAD_OFFICE | HEADOFFICE  | signatory      | format
            2026-01-01  | 1/1/2026    | validFrom      | format
            10000.00    | 1E+04       | terms.amount.min | money
            33;3201     | 33;330      | terms.regions.include | region
            true        | perhaps     | quota.revolving | flag
            """)
    void cellsAreReadAsSpreadsheetsSaveThem(String plain, String cell, String column, String code) {
        AgreementFile read = read(lines(AGREEMENT).replaceFirst("," + plain + ",", "," + cell + ","));

        if (column == null) {
            assertThat(read.agreements())
                    .extracting(AgreementFile.Row::agreement)
                    .containsExactly(AGREEMENT);
        } else {
            assertThat(read.faults())
                    .extracting(Fault::row, Fault::column, Fault::code)
                    .containsExactly(tuple(2, column, code));
        }
    }

    @Test
    void everyBadRowIsReportedWithEachOfItsFaults() {
        String good = lines(AGREEMENT);
        String bad = good.split("\r\n", -1)[1]
                .replace("HEAD_OFFICE", "SOMEBODY")
                .replace("\"\"8.40\"\"", "\"\"-8.40\"\"")
                .replace(",10000.00,", ",ten,");

        AgreementFile read = read(good + "\r\n" + bad + "\r\n" + "one cell\r\n");

        assertThat(read.rows()).isEqualTo(3);
        assertThat(read.faults())
                .extracting(Fault::row, Fault::column, Fault::within)
                .containsExactlyInAnyOrder(
                        tuple(4, "signatory", null),
                        tuple(4, "terms.amount.min", null),
                        tuple(4, "terms.pricing", "/0/annualRate"),
                        tuple(5, null, null));
        assertThat(read.faults()).allSatisfy(fault -> {
            assertThat(fault.zh()).isNotBlank();
            assertThat(fault.en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"agreementNo, typo, 1, unknown-column", "agreementNo, lenderId, 1, duplicate-column"})
    void aHeaderThatIsNotOursIsRefused(String name, String instead, int row, String code) {
        assertRefused(lines(AGREEMENT).replaceFirst(name, instead), row, code);
    }

    @Test
    void whatIsNoTableOfAtMostTenThousandRowsIsRefused() {
        assertRefused("", 1, "empty");
        assertRefused(header(), 2, "empty");
        assertRefused(header() + "\"no end", 2, "csv");
        String row = SheetWriter.line(IntStream.range(0, AgreementSheet.header().size())
                .mapToObj(i -> "x")
                .toList());
        assertRefused(header() + row.repeat(10_001), 10_002, "too-many-rows");
    }

    private static void assertRefused(String file, int row, String code) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UnreadableFileException.class, refused -> {
            assertThat(refused.fault().row()).isEqualTo(row);
            assertThat(refused.fault().code()).isEqualTo(code);
        });
    }

    private static AgreementFile read(String file) {
        return AgreementFile.read(file.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private static String header() {
        return SheetWriter.line(AgreementSheet.header());
    }

    private static String lines(Agreement... agreements) {
        return header()
                + List.of(agreements).stream()
                        .map(agreement -> SheetWriter.line(
                                AgreementSheet.row("id", 1, "DRAFT", Json.MAPPER.valueToTree(agreement))))
                        .collect(Collectors.joining());
    }

    private static Agreement example() {
        try (InputStream json = AgreementFileTest.class.getResourceAsStream("/agreement.json")) {
            return Json.MAPPER.readValue(Objects.requireNonNull(json), Agreement.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
