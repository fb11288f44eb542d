package zhuqiao.sandbox.partner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the Standard Webhooks specification says, without the library that the receivers verify with. */
record SignedDelivery(String id, Instant at, String body) {
    private static final byte[] KEY = "the sandbox bank's signing key!!".getBytes(StandardCharsets.UTF_8);
    static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    /** HMAC-SHA256 over id, timestamp and body. */
    String signature() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String content = id + "." + at.getEpochSecond() + "." + body;
            byte[] signed = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, List<String>> headers() {
        return headers(signature());
    }

    Map<String, List<String>> headers(String signature) {
        return Map.of(
                "Webhook-Id", List.of(id),
                "Webhook-Timestamp", List.of(String.valueOf(at.getEpochSecond())),
                "Webhook-Signature", List.of(signature));
    }
}
