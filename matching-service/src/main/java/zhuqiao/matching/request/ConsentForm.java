package zhuqiao.matching.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.Consent;
import zhuqiao.core.value.Require;

/**
 * A consent as submitted.
 *
 * @param recipient id of a partner or guarantor
 * @param evidence digest of the signed paper or recording
 */
public record ConsentForm(
        Consent.Kind kind,
        String recipient,
        Instant grantedAt,
        @Nullable Instant validTo,
        String evidence) {
    public ConsentForm {
        Require.present(kind, "kind");
        Require.text(recipient, "recipient", 64);
        Require.present(grantedAt, "grantedAt");
        Require.instant(grantedAt, "grantedAt");
        Require.instant(validTo, "validTo");
        Require.that(
                validTo == null || grantedAt.isBefore(validTo),
                "reversed-range",
                "validTo",
                "须晚于 grantedAt",
                "must be after grantedAt");
        Require.text(evidence, "evidence", 200);
    }

    public Consent facts() {
        return new Consent(kind, recipient, grantedAt, validTo, null);
    }
}
