package zhuqiao.partner.agreementimport;

import java.time.Instant;
import zhuqiao.partner.sheet.FileText;

/**
 * An imported file as a reader sees it.
 *
 * @param rows how many agreements it made
 * @param apart how many of them somebody changed one by one since; actions on the file pass them over
 */
record ImportView(
        String id,
        ImportStatus status,
        int rows,
        long apart,
        FileText.Encoding encoding,
        String sha256,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {}
