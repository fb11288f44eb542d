package zhuqiao.sandbox.service;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Keys of one service for this run, base64 of 32 bytes each.
 *
 * @param data encrypts personal data at rest
 * @param index makes blind indexes
 */
public record ServiceKeys(String data, String index) {

    public static ServiceKeys draw() {
        return new ServiceKeys(key(), key());
    }

    private static String key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "ServiceKeys";
    }
}
