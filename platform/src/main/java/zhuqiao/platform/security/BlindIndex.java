package zhuqiao.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Finds encrypted values again: HMAC-SHA-256 of kind and value under a key of its own. */
@ApplicationScoped
public class BlindIndex {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKey key;

    public BlindIndex(SecurityConfig config) {
        this.key = Keys.read(config.indexKey(), ALGORITHM, "zhuqiao.security.index-key");
    }

    /**
     * Hashes a value for look-up.
     *
     * @param kind keeps equal texts of different kinds apart, such as {@code id-number}
     * @return 32 bytes
     */
    public byte[] of(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
