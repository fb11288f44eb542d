package zhuqiao.matching.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zhuqiao.core.terms.AgreementVersion;

/** Looks up the agreement version that a referral was made under; every version ever approved stays readable. */
@ApplicationScoped
public class Agreements {
    private volatile Map<Key, AgreementVersion> versions = Map.of();

    private record Key(String agreementId, int version) {}

    /** @throws IllegalStateException when this replica has not read that version */
    public AgreementVersion version(String agreementId, int version) {
        return find(agreementId, version)
                .orElseThrow(() -> new IllegalStateException("agreement not read: " + agreementId + ":" + version));
    }

    public Optional<AgreementVersion> find(String agreementId, int version) {
        return Optional.ofNullable(versions.get(new Key(agreementId, version)));
    }

    void swap(Iterable<AgreementVersion> all) {
        Map<Key, AgreementVersion> next = new HashMap<>();
        all.forEach(each -> next.put(new Key(each.agreementId(), each.version()), each));
        versions = next;
    }
}
