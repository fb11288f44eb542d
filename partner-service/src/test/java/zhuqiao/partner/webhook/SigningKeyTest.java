package zhuqiao.partner.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import zhuqiao.platform.problem.Problem;

class SigningKeyTest {
    /** DER head of an Ed25519 public key (RFC 8410), before its 32 bytes. */
    private static final String DER_HEAD = "302a300506032b6570032100";

    @Test
    void theVectorOfStandardWebhooksIsSignedAsItSays() {
        // Given the vector of the specification's reference libraries
        SigningKey key = new SigningKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null);

        // When
        String signature = key.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        // Then
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSharedSecretIsDisclosedAndNeverPrinted() {
        SigningKey key = SigningKey.generate(SignatureScheme.HMAC_SHA256);

        assertThat(key.disclosed()).startsWith("whsec_");
        assertThat(key.toString()).doesNotContain(key.text().substring("whsec_".length()));
    }

    @Test
    void anEd25519SignatureVerifiesWithThePublishedKeyAlone() throws Exception {
        // Given
        SigningKey key = SigningKey.generate(SignatureScheme.ED25519);
        String published = Objects.requireNonNull(key.publicKey());

        // When
        String signature = key.sign("id", 1, "{}");

        // Then
        Signature verifier = Signature.getInstance("Ed25519");
        byte[] raw = Base64.getDecoder().decode(published.substring("whpk_".length()));
        byte[] encoded = HexFormat.of().parseHex(DER_HEAD + HexFormat.of().formatHex(raw));
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update("id.1.{}".getBytes(StandardCharsets.UTF_8));
        assertThat(signature).startsWith("v1a,");
        assertThat(verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length()))))
                .isTrue();
        assertThat(key.disclosed()).isNull();
    }

    @Test
    void sm2IsRefusedUntilItIsBuilt() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> SigningKey.generate(SignatureScheme.SM2))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(422));
    }
}
