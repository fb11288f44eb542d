package zhuqiao.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.gateway.door.Caller;
import zhuqiao.gateway.door.Origin;
import zhuqiao.gateway.door.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BodyLimitTest {
    private static final int ORDINARY = 1024 * 1024;
    private static final int BULK = 16 * 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        "/v1/applications, 1048576",
        "/v1/application-batches, 16777216",
        "/v1/agreement-imports?dryRun=true, 16777216",
        "/v1/reconciliation-files, 16777216"
    })
    void aBodyOfExactlyTheLimitPassesAnnouncedOrNot(String path, int limit) throws Exception {
        // Given
        Origin.all(BodyLimitTest::count);

        // When
        HttpResponse<String> announced = Caller.send(Caller.to(path).POST(announced(limit)));
        HttpResponse<String> streamed = Caller.send(Caller.to(path).POST(streamed(limit)));

        // Then
        assertThat(announced.body()).isEqualTo(Integer.toString(limit));
        assertThat(streamed.body()).isEqualTo(Integer.toString(limit));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/applications, 1048577",
        "/v1/agreement-imports/i-1/submission, 1048577",
        "/v1/application-batches, 16777217"
    })
    void aByteMoreIsTooLargeWhenTheHeadAnnouncesIt(String path, int size) throws Exception {
        // Given
        Origin.all(BodyLimitTest::count);

        // When
        HttpResponse<String> answer = Caller.send(Caller.to(path).POST(announced(size)));

        // Then
        assertTooLarge(answer, size - 1);
        assertThat(Origin.servedByMatching() + Origin.PARTNER.served()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void aByteMoreIsTooLargeWhenOnlyCountingTells(HttpClient.Version version) throws Exception {
        // Given
        AtomicInteger completed = new AtomicInteger();
        Origin.all(request -> request.body().onSuccess(body -> completed.incrementAndGet()));
        HttpClient client = version == HttpClient.Version.HTTP_2 ? Caller.HTTP_2 : Caller.HTTP_1;

        // When
        HttpResponse<String> ordinary = client.send(
                Caller.to("/v1/applications").POST(streamed(ORDINARY + 1)).build(), BodyHandlers.ofString());
        HttpResponse<String> bulk = client.send(
                Caller.to("/v1/application-batches").POST(streamed(BULK + 1)).build(), BodyHandlers.ofString());

        // Then
        assertTooLarge(ordinary, ORDINARY);
        assertTooLarge(bulk, BULK);
        assertThat(completed).as("bodies that a service took for whole").hasValue(0);
    }

    @Test
    void aCallerThatAsksFirstIsToldBeforeItSends() throws Exception {
        // Given
        Origin.all(BodyLimitTest::count);
        String tooLarge =
                Caller.head("POST", "/v1/applications", "Expect: 100-continue", "Content-Length: " + (ORDINARY + 1));

        // When
        String answer;
        try (Socket socket = Caller.connect()) {
            socket.getOutputStream().write(tooLarge.getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            answer = new String(start, StandardCharsets.US_ASCII);
        }

        // Then
        assertThat(answer).isEqualTo("HTTP/1.1 413");
    }

    @Test
    void aCallerThatAsksFirstIsInvitedWhenItsBodyFits() throws Exception {
        // Given
        Origin.all(BodyLimitTest::count);

        // When
        HttpResponse<String> answer = Caller.HTTP_1.send(
                Caller.to("/v1/applications")
                        .expectContinue(true)
                        .POST(announced(1000))
                        .build(),
                BodyHandlers.ofString());

        // Then
        assertThat(answer.body()).isEqualTo("1000");
    }

    @Test
    void aBodyThatIsPromisedButNeverSentDoesNotHoldTheConnectionForEver() throws Exception {
        // Given
        Origin.all(BodyLimitTest::count);
        String refused = Caller.head("POST", "/v1/unknown", "Content-Length: 1000");

        // When
        String answer = Caller.raw(refused);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void aCallerThatNeverStopsSendingIsHungUpOn() throws Exception {
        // Given
        Origin.all(BodyLimitTest::count);
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);

        // When
        try (Socket socket = Caller.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(Caller.head("POST", "/v1/applications", "Transfer-Encoding: chunked")
                    .getBytes(StandardCharsets.US_ASCII));

            // Then
            assertThatThrownBy(() -> {
                        // Far longer than the gateway goes on reading.
                        for (long start = System.nanoTime(); System.nanoTime() - start < 20_000_000_000L; ) {
                            out.write(chunk);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private static void assertTooLarge(HttpResponse<String> answer, int limit) {
        assertThat(answer.statusCode()).isEqualTo(413);
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("urn:zhuqiao:problem:too-large");
        assertThat(problem.getInteger("limit")).isEqualTo(limit);
    }

    private static HttpRequest.BodyPublisher announced(int size) {
        return BodyPublishers.ofByteArray(new byte[size]);
    }

    private static HttpRequest.BodyPublisher streamed(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private static void count(HttpServerRequest request) {
        AtomicInteger bytes = new AtomicInteger();
        request.handler(buffer -> bytes.addAndGet(buffer.length()));
        request.endHandler(end -> request.response().end(bytes.toString()));
    }
}
