package zhuqiao.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import zhuqiao.gateway.door.Caller;
import zhuqiao.gateway.door.Origin;
import zhuqiao.gateway.door.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class UpstreamsTest {
    @Test
    void healthyUpstreamsTakeTurns() throws Exception {
        // Given
        Origin.all(request -> request.response().end());
        await().untilAsserted(() -> {
            Caller.get("/v1/referrals");
            Caller.get("/v1/referrals");
            assertThat(Origin.MATCHING_A.served()).isPositive();
            assertThat(Origin.MATCHING_B.served()).isPositive();
        });
        int before = Origin.MATCHING_A.served();

        // When
        for (int i = 0; i < 30; i++) {
            Caller.get("/v1/referrals");
        }

        // Then
        assertThat(Origin.MATCHING_A.served() - before).isBetween(10, 20);
    }

    @Test
    void anUpstreamThatJustDiedCostsNobodyAnAnswer() throws Exception {
        // Given
        Origin.all(request -> request.response().end("alive"));
        await().untilAsserted(() -> {
            assertThat(Caller.get("/v1/referrals").statusCode()).isEqualTo(200);
            assertThat(Origin.MATCHING_A.served()).isPositive();
        });
        Origin.MATCHING_A.down();

        // When
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> answer =
                    Caller.send(Caller.to("/v1/applications").POST(BodyPublishers.ofString("{}")));

            // Then
            assertThat(answer.body()).isEqualTo("alive");
        }
        Origin.MATCHING_A.up();
    }

    @Test
    void aServiceThatIsGoneIs503WithAHintWhenToComeBack() throws Exception {
        // Given
        Origin.all(request -> request.response().end());
        Origin.PARTNER.down();

        // When
        HttpResponse<String> answer = Caller.get("/v1/agreements");
        HttpResponse<String> other = Caller.get("/v1/applications");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:zhuqiao:problem:unavailable");
        assertThat(other.statusCode()).isEqualTo(200);
        Origin.PARTNER.up();
    }

    @Test
    void aServiceThatBreaksOffBeforeAnsweringIs502AndIsNotAskedTwice() throws Exception {
        // Given
        Origin.all(
                request -> request.body().onSuccess(body -> request.connection().close()));

        // When
        HttpResponse<String> answer = Caller.send(Caller.to("/v1/applications").POST(BodyPublishers.ofString("{}")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Origin.servedByMatching()).isEqualTo(1);
    }

    @Test
    void aServiceThatBreaksOffInMidAnswerIsNotTakenForWhole() {
        // Given
        Origin.all(request -> {
            request.response().setChunked(true).write("{\"half\":");
            request.response()
                    .write("true")
                    .onComplete(sent -> request.connection().close());
        });

        // When, Then
        assertThatThrownBy(() -> Caller.get("/v1/applications")).isInstanceOf(IOException.class);
    }

    @Test
    void aServiceThatStaysSilentIs504() throws Exception {
        // Given
        Origin.all(request -> {});

        // When
        HttpResponse<String> answer = Caller.get("/v1/applications");

        // Then
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:zhuqiao:problem:gateway-timeout");
    }

    @Test
    void theDoorIsReadyOnlyWhileEachServiceCanBeReached() throws Exception {
        // Given
        Origin.all(request -> request.response().end());
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));

        // When
        Origin.PARTNER.down();

        // Then
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(503));
        Origin.PARTNER.up();
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
    }

    private static int readiness() throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("test.port.management", Integer.class);
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI ready = URI.create("http://localhost:" + port + "/q/health/ready");
            return client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
