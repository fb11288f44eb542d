package zhuqiao.sandbox.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class SignaturesTest {
    private static final byte[] KEY = "the sandbox bank's signing key!!".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final String BODY = "{\"type\":\"referral.created\"}";

    private final Signatures signatures = new Signatures(SECRET);

    @Test
    void aWebhookSignedWithTheSecretHolds() throws GeneralSecurityException {
        Instant now = Instant.now();

        boolean holds = signatures.hold(BODY, headers("msg_1", now, signature("msg_1", now, BODY)));

        assertThat(holds).isTrue();
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughWhileASecretIsRotated() throws GeneralSecurityException {
        Instant now = Instant.now();
        String both = "v1,AAAA " + signature("msg_1", now, BODY);

        boolean holds = signatures.hold(BODY, headers("msg_1", now, both));

        assertThat(holds).isTrue();
    }

    @Test
    void aChangedBodyDoesNotHold() throws GeneralSecurityException {
        Instant now = Instant.now();

        boolean holds = signatures.hold(BODY + " ", headers("msg_1", now, signature("msg_1", now, BODY)));

        assertThat(holds).isFalse();
    }

    @Test
    void anotherIdDoesNotHold() throws GeneralSecurityException {
        Instant now = Instant.now();

        boolean holds = signatures.hold(BODY, headers("msg_2", now, signature("msg_1", now, BODY)));

        assertThat(holds).isFalse();
    }

    @Test
    void aWebhookOfTenMinutesAgoDoesNotHold() throws GeneralSecurityException {
        Instant earlier = Instant.now().minusSeconds(600);

        boolean holds = signatures.hold(BODY, headers("msg_1", earlier, signature("msg_1", earlier, BODY)));

        assertThat(holds).isFalse();
    }

    @Test
    void aWebhookWithoutSignatureDoesNotHold() {
        boolean holds = signatures.hold(BODY, Map.of("Webhook-Id", List.of("msg_1")));

        assertThat(holds).isFalse();
    }

    private static Map<String, List<String>> headers(String id, Instant at, String signature) {
        return Map.of(
                "Webhook-Id", List.of(id),
                "Webhook-Timestamp", List.of(String.valueOf(at.getEpochSecond())),
                "Webhook-Signature", List.of(signature));
    }

    /** HMAC-SHA256 over id, timestamp and body, as the Standard Webhooks specification says. */
    private static String signature(String id, Instant at, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] signed = mac.doFinal((id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }
}
