package zhuqiao.partner.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * Signs deliveries as Standard Webhooks says: over {@code id.timestamp.body}.
 *
 * @param text {@code whsec_} and base64 of a shared secret, or {@code whsk_} and base64 of an Ed25519 private key
 *     (PKCS #8)
 * @param publicKey {@code whpk_} and base64 of the 32 bytes of the Ed25519 public key, null for a shared secret
 */
record SigningKey(String text, @Nullable String publicKey) {
    private static final String SHARED = "whsec_";
    private static final String PRIVATE = "whsk_";
    private static final String PUBLIC = "whpk_";
    private static final int SECRET_BYTES = 32;
    private static final int PUBLIC_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningKey generate(SignatureScheme scheme) {
        return switch (scheme) {
            case HMAC_SHA256 -> shared();
            case ED25519 -> pair();
            case SM2 ->
                throw Problem.refused(
                        "/signature", "not-available", Text.of("暂不支持 SM2 签名", "SM2 signatures are not available yet"));
        };
    }

    /** What the owner is told once: the shared secret; a private key stays here. */
    @Nullable
    String disclosed() {
        return text.startsWith(SHARED) ? text : null;
    }

    /** One entry of the header {@code webhook-signature}. */
    String sign(String id, long timestamp, String body) {
        byte[] content = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        try {
            return text.startsWith(SHARED) ? "v1," + hmac(content) : "v1a," + ed25519(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private String hmac(byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(decode(SHARED), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(content));
    }

    private String ed25519(byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(decode(PRIVATE))));
        signature.update(content);
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private byte[] decode(String prefix) {
        return Base64.getDecoder().decode(text.substring(prefix.length()));
    }

    private static SigningKey shared() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new SigningKey(SHARED + Base64.getEncoder().encodeToString(secret), null);
    }

    private static SigningKey pair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
            Base64.Encoder base64 = Base64.getEncoder();
            return new SigningKey(
                    PRIVATE + base64.encodeToString(pair.getPrivate().getEncoded()),
                    PUBLIC + base64.encodeToString(raw));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no Ed25519", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SigningKey[…]";
    }
}
