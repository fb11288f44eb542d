package zhuqiao.partner.agreementimport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.sheet.AgreementFile;
import zhuqiao.partner.sheet.UnreadableFileException;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** A file as it came, read. Reading takes a second or so for the largest: not on an event loop. */
record Upload(String sha256, AgreementFile file) {

    /** Reads it; 400 with the place when it is no file of agreements at all. */
    static Upload of(byte[] body, @Nullable String contentType) {
        try {
            return new Upload(digest(body), AgreementFile.read(body, contentType));
        } catch (UnreadableFileException unreadable) {
            throw Problem.of(
                            400,
                            "unreadable-file",
                            Text.of("文件无法读取", "The file cannot be read"),
                            Text.of(
                                    "第 " + unreadable.fault().row() + " 行:"
                                            + unreadable.fault().zh(),
                                    "Row " + unreadable.fault().row() + ": "
                                            + unreadable.fault().en()))
                    .with("faults", FaultsView.of(List.of(unreadable.fault())));
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
