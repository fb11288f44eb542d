package zhuqiao.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.gateway.door.Caller;
import zhuqiao.gateway.door.Origin;
import zhuqiao.gateway.door.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamingTest {
    private static final long LARGE = 100L * 1024 * 1024;
    /** Socket buffers on both legs and a few frames; a fraction of the whole. */
    private static final long IN_FLIGHT = 32L * 1024 * 1024;

    @Test
    void aLargeAnswerIsHeldBackAtTheSourceWhileItsReaderRests() throws Exception {
        // Given
        AtomicLong written = new AtomicLong();
        AtomicBoolean heldBack = new AtomicBoolean();
        Origin.all(request -> pour(request.response().setChunked(true), written, heldBack));

        // When
        HttpResponse<InputStream> answer =
                Caller.HTTP_1.send(Caller.to("/v1/applications").build(), BodyHandlers.ofInputStream());
        await().untilTrue(heldBack);
        long writtenWhileResting = written.get();
        long read = count(answer.body());

        // Then
        assertThat(writtenWhileResting).isLessThan(IN_FLIGHT);
        assertThat(read).isEqualTo(LARGE);
    }

    @Test
    void eachEventArrivesBeforeTheNextOneIsSent() throws Exception {
        // Given
        CompletableFuture<HttpServerResponse> stream = new CompletableFuture<>();
        Origin.all(request -> {
            HttpServerResponse response = events(request);
            // The head alone: Vert.x sends it with the first buffer, even an empty one.
            response.write(Buffer.buffer());
            stream.complete(response);
        });

        // When
        HttpResponse<InputStream> answer = Caller.HTTP_2.send(
                Caller.to("/v1/applications/x/events")
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());

        // Then
        BufferedReader events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        for (int id = 1; id <= 3; id++) {
            stream.get(10, TimeUnit.SECONDS).write("id: " + id + "\ndata: {}\n\n");
            assertThat(events.readLine()).isEqualTo("id: " + id);
            assertThat(events.readLine()).isEqualTo("data: {}");
            assertThat(events.readLine()).isEmpty();
        }
        stream.get(10, TimeUnit.SECONDS).end();
        assertThat(events.readLine()).isNull();
    }

    @Test
    void aBatchIsAnsweredLineForLineWhileItIsStillBeingSent() throws Exception {
        // Given
        Origin.all(request -> {
            request.response().setChunked(true).putHeader("Content-Type", "application/x-ndjson");
            request.handler(line -> request.response().write(line));
            request.endHandler(end -> request.response().end());
        });

        // When
        try (Socket socket = Caller.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(Caller.head("POST", "/v1/application-batches", "Transfer-Encoding: chunked")
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

            // Then
            for (String line : new String[] {"{\"n\":1}", "{\"n\":2}", "{\"n\":3}"}) {
                out.write("8\r\n%s\n\r\n".formatted(line).getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(readUntil(in, line)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCallerThatHangsUpIsHungUpOnUpstream(boolean events) throws Exception {
        // Given
        CompletableFuture<HttpServerResponse> stream = new CompletableFuture<>();
        AtomicBoolean closed = new AtomicBoolean();
        Origin.all(request -> {
            request.connection().closeHandler(end -> closed.set(true));
            HttpServerResponse response = events(request);
            response.write("id: 1\n\n");
            stream.complete(response);
        });

        // When
        String[] accept = events ? new String[] {"Accept: text/event-stream"} : new String[0];
        try (Socket socket = Caller.connect()) {
            socket.getOutputStream()
                    .write(Caller.head("GET", "/v1/applications/x/events", accept)
                            .getBytes(StandardCharsets.US_ASCII));
            stream.get(10, TimeUnit.SECONDS);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        // Then
        await().untilTrue(closed);
    }

    @Test
    void aCallerThatHangsUpInMidBodyLeavesNoHalfRequestForWhole() throws Exception {
        // Given
        AtomicBoolean failed = new AtomicBoolean();
        AtomicBoolean whole = new AtomicBoolean();
        CompletableFuture<Buffer> first = new CompletableFuture<>();
        Origin.all(request -> {
            request.handler(first::complete);
            request.exceptionHandler(failure -> failed.set(true));
            request.endHandler(end -> whole.set(true));
        });

        // When
        try (Socket socket = Caller.connect()) {
            socket.getOutputStream()
                    .write((Caller.head("POST", "/v1/applications", "Content-Length: 1000") + "{\"half\":")
                            .getBytes(StandardCharsets.US_ASCII));
            first.get(10, TimeUnit.SECONDS);
        }

        // Then
        await().untilTrue(failed);
        assertThat(whole).isFalse();
    }

    @Test
    void bytesAndCodingsOfABodyPassUntouched() throws Exception {
        // Given
        byte[] gzipped = {31, -117, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        Origin.all(request ->
                request.response().putHeader("Content-Encoding", "gzip").end(Buffer.buffer(gzipped)));

        // When
        HttpResponse<byte[]> answer = Caller.HTTP_2.send(
                Caller.to("/v1/applications").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        // Then
        assertThat(answer.body()).isEqualTo(gzipped);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    private static HttpServerResponse events(HttpServerRequest request) {
        return request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
    }

    /** Writes as fast as it may and notes when it may not. */
    private static void pour(HttpServerResponse response, AtomicLong written, AtomicBoolean heldBack) {
        Buffer block = Buffer.buffer(new byte[64 * 1024]);
        while (written.get() < LARGE) {
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> pour(response, written, heldBack));
                // Full for as long as nobody reads: the test's reader rests until this is set.
                Vertx.currentContext().owner().setTimer(500, rested -> heldBack.set(true));
                return;
            }
            response.write(block);
            written.addAndGet(block.length());
        }
        response.end();
    }

    private static long count(InputStream body) throws IOException {
        byte[] block = new byte[64 * 1024];
        long total = 0;
        for (int read = body.read(block); read >= 0; read = body.read(block)) {
            total += read;
        }
        return total;
    }

    private static boolean readUntil(BufferedReader in, String wanted) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
