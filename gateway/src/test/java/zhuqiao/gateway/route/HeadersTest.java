package zhuqiao.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import zhuqiao.gateway.door.Caller;
import zhuqiao.gateway.door.Origin;
import zhuqiao.gateway.door.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HeadersTest {
    @Test
    void whatACallerSaysAboutItselfIsReplacedByWhatTheGatewayKnows() throws Exception {
        // Given
        Origin.all(HeadersTest::echo);

        // When
        HttpResponse<String> answer = Caller.send(Caller.to("/v1/applications")
                .header("X-Forwarded-For", "10.9.8.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=10.9.8.7")
                .header("X-Real-IP", "10.9.8.7")
                .header("X-Zhuqiao-Caller", "operator")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/v1/agreements"));

        // Then
        JsonObject seen = new JsonObject(answer.body());
        assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(seen.getString("x-forwarded-proto")).isEqualTo("https");
        assertThat(seen.getString("x-forwarded-host")).isEqualTo("localhost:" + Caller.port());
        assertThat(seen.fieldNames())
                .doesNotContain(
                        "x-forwarded-prefix",
                        "forwarded",
                        "x-real-ip",
                        "x-zhuqiao-caller",
                        "x-http-method-override",
                        "x-original-url");
    }

    @Test
    void headersOfOneConnectionEndWithIt() throws Exception {
        // Given
        Origin.all(HeadersTest::echo);
        String head = Caller.head(
                "GET",
                "/v1/applications",
                "Connection: X-Nominated, Authorization",
                "X-Nominated: yes",
                "Keep-Alive: timeout=5",
                "Proxy-Connection: keep-alive",
                "Proxy-Authorization: Basic eDp5",
                "TE: trailers",
                "Upgrade: h2c");

        // When
        String answer = Caller.raw(head);

        // Then
        JsonObject seen = new JsonObject(answer.substring(answer.indexOf("{")));
        assertThat(seen.fieldNames())
                .doesNotContain("x-nominated", "keep-alive", "proxy-connection", "proxy-authorization", "te", "upgrade")
                .contains("authorization");
    }

    @Test
    void theCallersTraceGoesOnAndItsRequestIdComesBack() throws Exception {
        // Given
        Origin.all(HeadersTest::echo);

        // When
        HttpResponse<String> answer = Caller.send(Caller.to("/v1/applications")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("X-Request-Id", "batch-2026-11-23.1"));

        // Then
        JsonObject seen = new JsonObject(answer.body());
        assertThat(seen.getString("traceparent"))
                .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331");
        assertThat(seen.getString("x-request-id")).isEqualTo("batch-2026-11-23.1");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("batch-2026-11-23.1");
    }

    @Test
    void malformedTraceAndRequestIdAreReplaced() throws Exception {
        // Given
        Origin.all(HeadersTest::echo);

        // When
        HttpResponse<String> answer = Caller.send(Caller.to("/v1/applications")
                .header("traceparent", "00-00000000000000000000000000000000-b7ad6b7169203331-01")
                .header("X-Request-Id", "a log line=forged"));

        // Then
        JsonObject seen = new JsonObject(answer.body());
        assertThat(seen.getString("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain("00000000000000000000000000000000");
        assertThat(seen.getString("x-request-id")).matches("[0-9a-f]{32}");
    }

    @Test
    void everyAnswerIsGuardedAndNamesNoSoftware() throws Exception {
        // Given
        Origin.all(request -> request.response()
                .putHeader("Server", "inner/1.0")
                .putHeader("X-Powered-By", "inner")
                .putHeader("Connection", "X-Inner")
                .putHeader("X-Inner", "yes")
                .putHeader("ETag", "\"1\"")
                .end("{}"));

        // When
        HttpResponse<String> passed = Caller.get("/v1/applications");
        HttpResponse<String> refused = Caller.get("/v1/unknown");

        // Then
        for (HttpResponse<String> answer : List.of(passed, refused)) {
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000; includeSubDomains");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().map().keySet()).doesNotContain("server", "x-powered-by", "x-inner");
        }
        assertThat(passed.headers().firstValue("ETag")).hasValue("\"1\"");
    }

    @Test
    void aServicesOwnCachePolicyStands() throws Exception {
        // Given
        Origin.all(request -> request.response()
                .putHeader("Cache-Control", "private, max-age=60")
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end("<p>"));

        // When
        HttpResponse<String> answer = Caller.get("/v1/applications/x/cost-sheet");

        // Then
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=60");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src");
    }

    @Test
    void aLocationNamesThePathAndNotTheServiceBehind() throws Exception {
        // Given
        Origin.all(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", "http://" + request.getHeader("Host") + "/v1/applications/0199")
                .end());

        // When
        HttpResponse<String> answer = Caller.get("/v1/applications");

        // Then
        assertThat(answer.headers().firstValue("Location")).hasValue("/v1/applications/0199");
    }

    @Test
    void theDoorSpeaksHttp2AndModernTls() throws Exception {
        // Given
        Origin.all(HeadersTest::echo);

        // When
        HttpResponse<String> answer = Caller.get("/v1/applications");

        // Then
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    }

    @Test
    void anAnswerWithoutContentStaysWithoutContent() throws Exception {
        // Given
        Origin.all(request -> request.response().setStatusCode(204).end());

        // When
        String answer = Caller.raw(Caller.head("DELETE", "/v1/webhook-endpoints/e-1"));

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 204 ")
                .endsWith("\r\n\r\n")
                .doesNotContainIgnoringCase("transfer-encoding");
    }

    private static void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        request.response().end(headers.encode());
    }
}
