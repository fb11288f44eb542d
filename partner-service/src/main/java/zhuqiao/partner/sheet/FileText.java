package zhuqiao.partner.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: UTF-8 with or without byte order mark, or GB18030 as Chinese spreadsheets write it. Nothing is
 * replaced or guessed beyond that: any other encoding is refused with the row where it shows.
 */
public record FileText(Encoding encoding, String text) {
    /** How the file was written. */
    public enum Encoding {
        UTF_8,
        UTF_8_BOM,
        GB18030
    }

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NATIONAL = Set.of("gb18030", "gbk", "gb2312", "cp936");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * @param contentType may name the charset, which then must be the file's
     * @throws UnreadableFileException for any other encoding
     */
    public static FileText of(byte[] file, @Nullable String contentType) {
        String charset = charset(contentType);
        boolean national = NATIONAL.contains(charset);
        if (!charset.isEmpty() && !national && !charset.equals("utf-8")) {
            throw refused(1, "charset=" + charset);
        }
        int zero = indexOfZero(file);
        if (zero >= 0) {
            throw refused(rowAt(file, zero), "0x00");
        }
        if (startsWithMark(file)) {
            return new FileText(Encoding.UTF_8_BOM, strict(file, MARK.length, StandardCharsets.UTF_8));
        }
        if (!national && (!charset.isEmpty() || isUtf8(file))) {
            return new FileText(Encoding.UTF_8, strict(file, 0, StandardCharsets.UTF_8));
        }
        return new FileText(Encoding.GB18030, plausible(strict(file, 0, GB18030)));
    }

    private static String charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private static String strict(byte[] file, int from, Charset charset) {
        ByteBuffer bytes = ByteBuffer.wrap(file, from, file.length - from);
        CharBuffer chars = CharBuffer.allocate(file.length);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, chars, true);
        if (result.isError()) {
            throw refused(rowAt(file, bytes.position()), "0x%02X".formatted(file[bytes.position()] & 0xFF));
        }
        return chars.flip().toString();
    }

    /**
     * Bytes of Big5, Shift-JIS or Latin-1 often are valid GB18030 too, but then they spell rare characters. Chinese
     * writing stays within GB 2312 but for a name here and there: four of five characters must, signs not counted, for
     * they are much the same everywhere.
     */
    private static String plausible(String text) {
        CharsetEncoder common = GB2312.newEncoder();
        int row = 1;
        int firstRare = 0;
        int rare = 0;
        int counted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                row++;
            } else if (c > 0x7F) {
                boolean isCommon = common.canEncode(c);
                counted += isCommon && !Character.isIdeographic(c) ? 0 : 1;
                if (!isCommon) {
                    rare++;
                    firstRare = firstRare == 0 ? row : firstRare;
                }
            }
        }
        if (rare * 5 > counted) {
            throw refused(firstRare, rare + "/" + counted);
        }
        return text;
    }

    private static int rowAt(byte[] file, int position) {
        int row = 1;
        for (int i = 0; i < position; i++) {
            row += file[i] == '\n' ? 1 : 0;
        }
        return row;
    }

    private static int indexOfZero(byte[] file) {
        for (int i = 0; i < file.length; i++) {
            if (file[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWithMark(byte[] file) {
        return file.length >= MARK.length && file[0] == MARK[0] && file[1] == MARK[1] && file[2] == MARK[2];
    }

    private static UnreadableFileException refused(int row, String found) {
        return new UnreadableFileException(Fault.ofRow(
                row,
                "encoding",
                "文件编码须为 UTF-8 或 GB18030(此处为 " + found + ")",
                "the file must be in UTF-8 or GB18030 (found " + found + ")"));
    }
}
