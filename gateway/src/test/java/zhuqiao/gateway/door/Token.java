package zhuqiao.gateway.door;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens as the realm issues them, and as nobody should. */
public final class Token {
    private final JsonObject header = new JsonObject().put("typ", "JWT").put("kid", Realm.KEY_ID);
    private final JsonObject claims;

    private Token(String client) {
        Instant now = Instant.now();
        claims = new JsonObject()
                .put("iss", config("quarkus.oidc.auth-server-url"))
                .put("aud", "zhuqiao")
                .put("sub", "subject-of-" + client)
                .put("azp", client)
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(Duration.ofMinutes(15)).getEpochSecond());
    }

    public static Token of(String client) {
        return new Token(client);
    }

    /** A good token of a lender's client. */
    public static String good() {
        return of("lender-a").signed();
    }

    public Token claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public Token expired() {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        return claim("iat", past.minusSeconds(900).getEpochSecond()).claim("exp", past.getEpochSecond());
    }

    public String signed() {
        return signedBy(realmKey());
    }

    public String signedBy(PrivateKey key) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(key);
            rsa.update(head("RS256").getBytes(StandardCharsets.US_ASCII));
            return head("RS256") + "." + base64(rsa.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The attack that takes the published key for a shared secret. */
    public String signedWithPublicKeyAsSecret() {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(Base64.getDecoder().decode(config("test.realm.public-key")), "HmacSHA256"));
            return head("HS256") + "." + base64(hmac.doFinal(head("HS256").getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String unsigned() {
        return head("none") + ".";
    }

    private String head(String algorithm) {
        return base64(header.copy().put("alg", algorithm).encode().getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateKey realmKey() {
        try {
            byte[] key = Base64.getDecoder().decode(config("test.realm.key"));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
