package zhuqiao.core.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;

/**
 * A consent of the borrower naming one recipient (PIPL art 23).
 *
 * @param recipient id of the partner or guarantor
 * @param validTo first instant without validity, or null when it has no end
 */
public record Consent(
        Kind kind,
        String recipient,
        Instant grantedAt,
        @Nullable Instant validTo,
        @Nullable Instant revokedAt) {
    public enum Kind {
        DATA_SHARING,
        CREDIT_INQUIRY,
        SENSITIVE_DATA
    }

    public Consent {
        Require.present(kind, "kind");
        Require.text(recipient, "recipient", 64);
        Require.present(grantedAt, "grantedAt");
    }

    public boolean liveAt(Instant now) {
        return !grantedAt.isAfter(now)
                && (validTo == null || now.isBefore(validTo))
                && (revokedAt == null || now.isBefore(revokedAt));
    }
}
