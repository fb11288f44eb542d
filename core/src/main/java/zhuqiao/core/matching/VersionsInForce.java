package zhuqiao.core.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;

/** Which version of an agreement speaks at an instant. */
final class VersionsInForce {
    private VersionsInForce() {}

    /**
     * The newest approved version whose validity has begun; before any has begun, the first approved one, so that it is
     * explained as not yet valid. Null when none is approved: a draft concerns nobody yet, an ended one nobody any more.
     *
     * @param versions of one agreement, ascending
     */
    static @Nullable AgreementVersion on(List<AgreementVersion> versions, Instant now, LocalDate day) {
        AgreementVersion found = null;
        for (AgreementVersion version : versions) {
            AgreementStatus status = version.statusAt(now);
            boolean approved = status == AgreementStatus.ACTIVE || status == AgreementStatus.SUSPENDED;
            boolean begun = !version.agreement().validFrom().isAfter(day);
            if (approved && (begun || found == null)) {
                found = version;
            }
        }
        return found;
    }
}
