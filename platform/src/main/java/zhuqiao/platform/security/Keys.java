package zhuqiao.platform.security;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** Reads configured keys; a key of the wrong length stops the start. */
final class Keys {
    private static final int BYTES = 32;

    private Keys() {}

    static SecretKeySpec read(String base64, String algorithm, String property) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != BYTES) {
            throw new IllegalStateException(property + " must be base64 of 32 bytes, but has " + key.length);
        }
        return new SecretKeySpec(key, algorithm);
    }
}
