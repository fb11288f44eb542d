package zhuqiao.acceptance.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.client.Door;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
@Timeout(120)
class EventStreamTest {
    private final StackInfo stack;
    private final Desk desk;
    private final Door door;

    EventStreamTest(StackInfo stack) {
        this.stack = stack;
        this.desk = new Desk(stack);
        this.door = Door.open(stack.gateway(), stack.tokenEndpoint(), stack.caCertificate());
    }

    /** One event with its id. */
    private record Event(String id, String status) {}

    @Test
    void aStreamTellsWhatWasAndThenWhatComes() throws Exception {
        // Given
        JsonNode application = desk.approved("76000");
        try (BufferedReader stream = open("lender-a", application, "")) {
            List<Event> past = until(stream, "APPROVED");
            // When
            desk.confirm(application, desk.confirmation(desk.digest(application)))
                    .expect(200);
            // Then
            assertThat(past.getFirst().status()).isEqualTo("REFERRED");
            assertThat(until(stream, "CONFIRMED")).hasSize(1);
        }
    }

    @Test
    void aStreamGoesOnAfterTheLastEventSeen() throws Exception {
        // Given
        JsonNode application = desk.confirmed("77000");
        List<Event> all;
        try (BufferedReader stream = open("lender-a", application, "")) {
            all = until(stream, "CONFIRMED");
        }
        // When
        try (BufferedReader stream =
                open("lender-a", application, all.getFirst().id())) {
            // Then
            assertThat(until(stream, "CONFIRMED")).isEqualTo(all.subList(1, all.size()));
        }
    }

    @Test
    void anotherLendersApplicationHasNoStream() throws Exception {
        // Given
        JsonNode application = desk.approved("78000");
        // When
        HttpResponse<InputStream> answer = send("lender-b", application, "");
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private BufferedReader open(String seat, JsonNode application, String lastEventId) throws Exception {
        HttpResponse<InputStream> answer = send(seat, application, lastEventId);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<InputStream> send(String seat, JsonNode application, String lastEventId) throws Exception {
        String path = "/v1/applications/" + Desk.id(application) + "/events";
        HttpRequest.Builder request = HttpRequest.newBuilder(stack.gateway().resolve(path))
                .header("Authorization", "Bearer " + Bearer.of(door, stack, lenderId(seat)))
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return door.http().send(request.build(), BodyHandlers.ofInputStream());
    }

    /** Events up to and with the first of that status. */
    private static List<Event> until(BufferedReader stream, String status) throws IOException {
        List<Event> events = new ArrayList<>();
        String id = "";
        while (events.isEmpty() || !events.getLast().status().equals(status)) {
            String line = Objects.requireNonNull(stream.readLine(), "the stream ended");
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                events.add(new Event(id, Json.required(Json.parse(line.substring(5)), "status")));
            }
        }
        return List.copyOf(events);
    }

    private String lenderId(String seat) {
        return Objects.requireNonNull(
                Objects.requireNonNull(stack.clients().get(seat)).lenderId());
    }
}
