package zhuqiao.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.gateway.door.Caller;
import zhuqiao.gateway.door.Origin;
import zhuqiao.gateway.door.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RoutingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/lenders",
                "/v1/partners/p-1/whitelist",
                "/v1/guarantors",
                "/v1/agreements/a-1/approval",
                "/v1/agreement-imports",
                "/v1/webhook-endpoints",
                "/v1/webhook-deliveries?status=FAILED"
            })
    void partnerServiceOwnsCounterpartiesAgreementsAndWebhooks(String path) throws Exception {
        // Given
        Origin.all(request -> request.response().end(request.uri()));

        // When
        HttpResponse<String> answer = Caller.get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(path);
        assertThat(Origin.PARTNER.served()).isEqualTo(1);
        assertThat(Origin.servedByMatching()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/applications/x/events",
                "/v1/application-previews?asOf=2025-01-01",
                "/v1/application-batches",
                "/v1/referrals",
                "/v1/quotas/a/journal",
                "/v1/policies",
                "/v1/reconciliation-files",
                "/v1/reconciliation-days/2026-11-23",
                "/v1/reconciliation-exceptions",
                "/v1/statements",
                "/v1/statistics/portfolio?by=partner"
            })
    void matchingServiceOwnsApplicationsReferralsAndQuota(String path) throws Exception {
        // Given
        Origin.all(request -> request.response().end(request.uri()));

        // When
        HttpResponse<String> answer = Caller.get(path);

        // Then
        assertThat(answer.body()).isEqualTo(path);
        assertThat(Origin.servedByMatching()).isEqualTo(1);
        assertThat(Origin.PARTNER.served()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/unknown",
                "/v2/applications",
                "/V1/applications",
                "/v1/Applications",
                "/v1/applicationsX",
                "/q/health",
                "/q/metrics",
                "/v1/reconciliation-anything"
            })
    void anUnknownPathIsAProblemOfTheGatewayItself(String path) throws Exception {
        // Given
        Origin.all(request -> request.response().end());

        // When
        HttpResponse<String> answer = Caller.get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:zhuqiao:problem:not-found");
        assertThat(Origin.servedByMatching() + Origin.PARTNER.served()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/applications/../agreements",
                "/v1/applications/./x",
                "/v1/applications/%2e%2e/agreements",
                "/v1/applications/%2E%2e/agreements",
                "/v1/applications/.%2e/agreements",
                "/v1/applications/..%2fagreements",
                "/v1/applications%2f..%2fagreements",
                "/v1//applications",
                "//v1/applications",
                "/v1/applications/",
                "/v1/applications/x;/../y",
                "/v1/applications;v=1/x",
                "/v1/applications/%5c..%5cagreements",
                "/v1/applications/\\..\\agreements",
                "/v1/applications/%252e%252e/agreements",
                "/v1/applications/%00",
                "/v1/applications/%0d%0aX-Injected:%20yes",
                "/v1/applications/%zz",
                "/%2e/v1/applications"
            })
    void aPathThatCanBeReadInTwoWaysIsRefused(String path) throws Exception {
        // Given
        Origin.all(request -> request.response().end());

        // When
        String answer = Caller.raw(Caller.head("GET", path));

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(Origin.servedByMatching() + Origin.PARTNER.served()).isZero();
    }

    @Test
    void aMethodThatTheApiDoesNotKnowIsToldTheOnesItDoes() throws Exception {
        // Given
        Origin.all(request -> request.response().end());

        // When
        HttpResponse<String> answer =
                Caller.send(Caller.to("/v1/applications").method("PATCH", BodyPublishers.ofString("{}")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, PUT, DELETE");
        assertThat(Origin.servedByMatching()).isZero();
    }

    @Test
    void problemsSpeakTheCallersLanguageAndChineseByDefault() throws Exception {
        // When
        HttpResponse<String> english =
                Caller.send(Caller.to("/v1/unknown").header("Accept-Language", "en-GB,en;q=0.8"));
        HttpResponse<String> chinese = Caller.get("/v1/unknown");

        // Then
        assertThat(new JsonObject(english.body()).getString("title")).isEqualTo("Not found");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(new JsonObject(chinese.body()).getString("title")).isEqualTo("未找到");
        assertThat(chinese.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aProblemNamesPathAndTraceOfTheRequest() throws Exception {
        // When
        HttpResponse<String> answer = Caller.send(Caller.to("/v1/unknown?idNumber=330203198503150071")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        // Then
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("instance")).isEqualTo("/v1/unknown");
        assertThat(problem.getString("traceId")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void aTransferCodingBesideChunkedIsRefused() throws Exception {
        // Given
        Origin.all(request -> request.response().end());

        // When
        String answer =
                Caller.raw(Caller.head("POST", "/v1/applications", "Transfer-Encoding: gzip, chunked") + "0\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(Origin.servedByMatching()).isZero();
    }

    @Test
    void contentLengthNextToChunkedNeverReachesAService() throws Exception {
        // Given
        Origin.all(request -> request.body()
                .onSuccess(body -> request.response().end(request.headers().contains("Content-Length") + "|" + body)));

        // When
        String answer =
                Caller.raw(Caller.head("POST", "/v1/applications", "Content-Length: 3", "Transfer-Encoding: chunked")
                        + "5\r\nhello\r\n0\r\n\r\n");

        // Then
        assertThat(answer).doesNotContain("true|");
        assertThat(Origin.servedByMatching()).isLessThanOrEqualTo(1);
    }
}
