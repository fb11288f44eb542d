package zhuqiao.partner.agreementimport;

import java.time.Instant;

/** An imported file in a list. */
record ImportSummary(
        String id, ImportStatus status, int rows, String createdBy, Instant createdAt, Instant updatedAt) {}
