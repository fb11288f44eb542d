package zhuqiao.acceptance.stack;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import zhuqiao.sandbox.stack.StackInfo;

/** The platform's one door, for each of its callers: {@code editor}, {@code operator}, {@code lender-a}, ... */
public final class Platform {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private final StackInfo stack;
    private final RestAssuredConfig config;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String bearer, Instant until) {}

    public Platform(StackInfo stack) {
        this.stack = stack;
        this.config = RestAssuredConfig.config().sslConfig(new SSLConfig().trustStore(trusted(stack)));
    }

    public StackInfo stack() {
        return stack;
    }

    /** Trusts the platform's certificate. */
    public RestAssuredConfig config() {
        return config;
    }

    /** A request of this caller, asking for English; a POST adds its own Idempotency-Key. */
    public RequestSpecification as(String caller) {
        return as(caller, "en");
    }

    /** A request of this caller, asking for another language. */
    public RequestSpecification as(String caller, String language) {
        return anonymous(language).header("Authorization", "Bearer " + bearer(caller));
    }

    /** The caller's access token, for requests that {@link #as} cannot make. */
    public String bearer(String caller) {
        Token token = tokens.compute(
                caller, (who, old) -> old != null && old.until().isAfter(Instant.now()) ? old : token(who));
        return Objects.requireNonNull(token).bearer();
    }

    /** A request without a token. */
    public RequestSpecification anonymous() {
        return anonymous("en");
    }

    private RequestSpecification anonymous(String language) {
        return given().spec(new RequestSpecBuilder()
                        .setBaseUri(stack.gateway())
                        .setConfig(config)
                        .build())
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Accept-Language", language);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private Token token(String caller) {
        RequestSpecification request = given().config(config).contentType(ContentType.URLENC);
        StackInfo.User user = stack.users().get(caller);
        if (user != null) {
            request.formParam("grant_type", "password")
                    .formParam("client_id", user.clientId())
                    .formParam("username", user.username())
                    .formParam("password", user.password());
        } else {
            StackInfo.Client client = Objects.requireNonNull(stack.clients().get(caller), caller);
            request.auth()
                    .preemptive()
                    .basic(client.id(), client.secret())
                    .formParam("grant_type", "client_credentials");
        }
        String bearer = request.post(stack.tokenEndpoint())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new Token(bearer, Instant.now().plus(TOKEN_LIFE));
    }

    private static KeyStore trusted(StackInfo stack) {
        try (InputStream pem = Files.newInputStream(stack.caCertificate())) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot trust " + stack.caCertificate(), e);
        }
    }
}
