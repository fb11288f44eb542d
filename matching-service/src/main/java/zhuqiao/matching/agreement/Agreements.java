package zhuqiao.matching.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import zhuqiao.core.terms.AgreementVersion;

/** Every version of every agreement, as read from the topic. */
@ApplicationScoped
public class Agreements {
    private final Map<Key, AgreementVersion> versions = new ConcurrentHashMap<>();

    private record Key(String agreementId, int version) {}

    /** A version that a referral or application was made under; it can never be missing once it was used. */
    public AgreementVersion version(String agreementId, int version) {
        return Objects.requireNonNull(
                versions.get(new Key(agreementId, version)), () -> "agreement " + agreementId + ":" + version);
    }

    void put(AgreementVersion version) {
        versions.put(new Key(version.agreementId(), version.version()), version);
    }
}
