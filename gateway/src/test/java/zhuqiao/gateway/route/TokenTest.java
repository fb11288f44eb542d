package zhuqiao.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhuqiao.gateway.door.Caller;
import zhuqiao.gateway.door.Origin;
import zhuqiao.gateway.door.Surroundings;
import zhuqiao.gateway.door.Token;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TokenTest {
    static Stream<Arguments> badCredentials() throws Exception {
        KeyPairGenerator stranger = KeyPairGenerator.getInstance("RSA");
        stranger.initialize(2048);
        String good = Token.good();
        String[] parts = good.split("\\.", -1);
        return Stream.of(
                Arguments.of("garbage", "Bearer garbage"),
                Arguments.of("empty", "Bearer "),
                Arguments.of("another scheme", "Basic bGVuZGVyLWE6c2VjcmV0"),
                Arguments.of(
                        "expired", "Bearer " + Token.of("lender-a").expired().signed()),
                Arguments.of(
                        "not valid yet",
                        "Bearer "
                                + Token.of("lender-a")
                                        .claim(
                                                "nbf",
                                                Instant.now().plusSeconds(600).getEpochSecond())
                                        .signed()),
                Arguments.of(
                        "another audience",
                        "Bearer " + Token.of("lender-a").claim("aud", "account").signed()),
                Arguments.of(
                        "another issuer",
                        "Bearer "
                                + Token.of("lender-a")
                                        .claim("iss", "https://elsewhere/realms/zhuqiao")
                                        .signed()),
                Arguments.of("alg none", "Bearer " + Token.of("lender-a").unsigned()),
                Arguments.of(
                        "public key as secret", "Bearer " + Token.of("lender-a").signedWithPublicKeyAsSecret()),
                Arguments.of(
                        "a stranger's key",
                        "Bearer "
                                + Token.of("lender-a")
                                        .signedBy(stranger.generateKeyPair().getPrivate())),
                Arguments.of("signature cut off", "Bearer " + parts[0] + "." + parts[1] + "."),
                Arguments.of(
                        "claims of another token under a good signature",
                        "Bearer " + parts[0] + "."
                                + Token.of("lender-b").signed().split("\\.", -1)[1] + "." + parts[2]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCredentials")
    void nothingGoesUpstreamWithoutAGoodToken(String kind, String credentials) throws Exception {
        // Given
        Origin.all(request -> request.response().end());

        // When
        HttpResponse<String> answer = Caller.send(Caller.anonymouslyTo("/v1/applications")
                .header("Authorization", credentials)
                .POST(BodyPublishers.ofString("{}")));

        // Then
        assertThat(answer.statusCode()).as(kind).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"zhuqiao\", error=\"invalid_token\"");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:zhuqiao:problem:unauthenticated");
        assertThat(Origin.servedByMatching()).isZero();
    }

    @Test
    void aRequestWithoutATokenIsToldHowToGetIn() throws Exception {
        // Given
        Origin.all(request -> request.response().end());

        // When
        HttpResponse<String> answer = Caller.send(Caller.anonymouslyTo("/v1/applications"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"zhuqiao\"");
        assertThat(Origin.servedByMatching()).isZero();
    }

    @Test
    void aTokenInTheQueryIsNone() throws Exception {
        // When
        HttpResponse<String> answer =
                Caller.send(Caller.anonymouslyTo("/v1/applications?access_token=" + Token.good()));

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void twoAuthorizationHeadersAreRefused() throws Exception {
        // Given
        Origin.all(request -> request.response().end());

        // When
        String answer = Caller.raw(Caller.head("GET", "/v1/applications", "Authorization: Bearer " + Token.good()));

        // Then
        assertThat(answer).startsWith("HTTP/1.1 401 ");
        assertThat(Origin.servedByMatching()).isZero();
    }

    @Test
    void oneAudienceOfSeveralIsEnoughAndTheTokenGoesOnAsItCame() throws Exception {
        // Given
        Origin.all(request -> request.response().end(request.getHeader("Authorization")));
        String token =
                Token.of("lender-a").claim("aud", List.of("account", "zhuqiao")).signed();

        // When
        HttpResponse<String> answer =
                Caller.send(Caller.anonymouslyTo("/v1/applications").header("Authorization", "bearer " + token));

        // Then
        assertThat(answer.body()).isEqualTo("bearer " + token);
    }
}
