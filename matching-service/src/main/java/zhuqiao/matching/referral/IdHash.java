package zhuqiao.matching.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import zhuqiao.platform.security.BlindIndex;

/**
 * An identity number as a partner can recognise it and nobody else: HMAC-SHA-256 under a key agreed with that partner.
 * The key is configured, or else derived from the platform's index key, so that no two partners share one.
 */
@ApplicationScoped
public class IdHash {
    private static final String ALGORITHM = "HmacSHA256";
    private final DisclosureConfig config;
    private final BlindIndex index;

    public IdHash(DisclosureConfig config, BlindIndex index) {
        this.config = config;
        this.index = index;
    }

    /** Lower-case hexadecimal of 32 bytes. */
    public String of(String idNumber, String partnerId) {
        byte[] key = Optional.ofNullable(config.idHashKeys().get(partnerId))
                .map(Base64.getDecoder()::decode)
                .orElseGet(() -> index.of("id-hash-key", partnerId));
        return hash(idNumber, key);
    }

    static String hash(String idNumber, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(idNumber.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
