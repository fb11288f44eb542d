package zhuqiao.matching.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.matching.quota.BusinessDay;

/** Finds the agreements in force whose quota row is behind; all of them are looked at only when one can have become so. */
final class Unaligned {
    private final Map<String, Integer> aligned = new HashMap<>();
    /** When an agreement can come into force without a message: at midnight, or at a change dated ahead of the clock. */
    private Instant nextLook = Instant.MIN;

    /**
     * The highest version of each agreement in force, where it is not aligned yet.
     *
     * @param now by the database's clock
     * @param changed whether the versions are others than at the last call
     */
    Collection<AgreementVersion> find(Iterable<AgreementVersion> versions, Instant now, boolean changed) {
        if (!changed && !dueBy(now)) {
            return List.of();
        }
        LocalDate today = BusinessDay.of(now);
        nextLook = today.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant();
        Map<String, AgreementVersion> highest = new HashMap<>();
        for (AgreementVersion each : versions) {
            noteChangesAfter(now, each);
            if (each.statusAt(now) == AgreementStatus.ACTIVE
                    && each.agreement().inForceOn(today)
                    && each.version() > aligned.getOrDefault(each.agreementId(), 0)) {
                highest.merge(each.agreementId(), each, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        return highest.values();
    }

    /** Whether by then an agreement can have come into force without a message. */
    boolean dueBy(Instant instant) {
        return !instant.isBefore(nextLook);
    }

    /** Notes that the rows of these exist now. */
    void done(Collection<AgreementVersion> versions) {
        versions.forEach(each -> aligned.put(each.agreementId(), each.version()));
    }

    private void noteChangesAfter(Instant now, AgreementVersion version) {
        for (AgreementVersion.StatusChange change : version.history()) {
            if (change.at().isAfter(now) && change.at().isBefore(nextLook)) {
                nextLook = change.at();
            }
        }
    }
}
