package zhuqiao.matching.provision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param recipient id of the partner that read
 * @param fields names of what it was given
 */
record ProvisionView(
        UUID id,
        Instant at,
        UUID referralId,
        String recipient,
        @Nullable UUID consentId,
        List<String> fields) {
    static ProvisionView of(Provision provision) {
        return new ProvisionView(
                provision.id,
                provision.at,
                provision.referralId,
                provision.recipient,
                provision.consentId,
                List.of(provision.fields));
    }
}
