package zhuqiao.core.terms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;

/**
 * One version of an agreement as it travels on the topic {@code agreements}: content and dated status history.
 *
 * @param agreementId the same for all versions
 * @param version from 1
 * @param history changes of status, oldest first, never empty
 */
public record AgreementVersion(String agreementId, int version, Agreement agreement, List<StatusChange> history) {
    public AgreementVersion {
        Require.text(agreementId, "agreementId", 64);
        Require.present(agreement, "agreement");
        history = Require.notEmpty(history, "history");
    }

    public record StatusChange(
            AgreementStatus status, Instant at, @Nullable String reason) {
        public StatusChange {
            Require.present(status, "status");
            Require.present(at, "at");
        }
    }

    public AgreementStatus status() {
        return history.getLast().status();
    }

    /** The status in force at the instant; {@code DRAFT} before the first change. */
    public AgreementStatus statusAt(Instant instant) {
        AgreementStatus status = AgreementStatus.DRAFT;
        for (StatusChange change : history) {
            if (change.at().isAfter(instant)) {
                break;
            }
            status = change.status();
        }
        return status;
    }
}
