package zhuqiao.partner.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {
    private static final String TEXT =
            "agreementNo,clauses.exit\r\nHZ-1,\u5408\u4F5C\u534F\u8BAE\u7B2C\u5341\u56DB\u6761\r\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "GB18030, GB18030", "GBK, GB18030", "GB2312, GB18030"})
    void whatSpreadsheetsHereWriteIsRead(String charset, FileText.Encoding encoding) {
        FileText read = FileText.of(TEXT.getBytes(Charset.forName(charset)), "text/csv");

        assertThat(read).isEqualTo(new FileText(encoding, TEXT));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        FileText read = FileText.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "text/csv");

        assertThat(read).isEqualTo(new FileText(FileText.Encoding.UTF_8_BOM, TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "Big5"})
    void anotherEncodingIsRefusedWithItsRow(String charset) {
        byte[] file = TEXT.replace("\u534F\u8BAE", "\u5354\u8B70")
                .replace("\u6761", "\u689D")
                .getBytes(Charset.forName(charset));

        assertRefused(file, "text/csv", charset.equals("Big5") ? 2 : 1);
    }

    @Test
    void latinAccentsAreNotTakenForChinese() {
        assertRefused("a,b\nr\u00E9sum\u00E9,\u00FCber alles\n".getBytes(StandardCharsets.ISO_8859_1), "text/csv", 2);
    }

    @Test
    void aDeclaredCharsetMustBeTheFiles() {
        assertRefused(TEXT.getBytes(Charset.forName("GBK")), "text/csv; charset=UTF-8", 2);
        assertRefused(TEXT.getBytes(Charset.forName("Big5")), "text/csv;charset=\"big5\"", 1);
    }

    @Test
    void bytesThatAreNeitherAreRefused() {
        assertRefused(new byte[] {'a', '\n', 'b', '\n', (byte) 0xFF, (byte) 0xFF}, null, 3);
    }

    private static void assertRefused(byte[] file, @Nullable String contentType, int row) {
        assertThatThrownBy(() -> FileText.of(file, contentType))
                .isInstanceOfSatisfying(UnreadableFileException.class, refused -> {
                    assertThat(refused.fault().code()).isEqualTo("encoding");
                    assertThat(refused.fault().row()).isEqualTo(row);
                });
    }
}
