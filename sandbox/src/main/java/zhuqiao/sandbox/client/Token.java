package zhuqiao.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** One caller's access token, asked for at first use and again a minute before it expires. */
final class Token {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Door door;
    private final Credentials credentials;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private String value = "";
    private Instant renewAt = Instant.MIN;

    Token(Door door, Credentials credentials, Clock clock) {
        this.door = door;
        this.credentials = credentials;
        this.clock = clock;
    }

    String bearer() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!clock.instant().isBefore(renewAt)) {
                renew();
            }
            return "Bearer " + value;
        } finally {
            lock.unlock();
        }
    }

    private void renew() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.tokenEndpoint())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(credentials.form()));
        credentials.authorization().ifPresent(header -> request.header("Authorization", header));
        HttpResponse<String> answer = door.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("No token for " + credentials + ": " + answer.statusCode() + " " + answer.body());
        }
        JsonNode grant = Json.parse(answer.body());
        value = Json.required(grant, "access_token");
        renewAt =
                clock.instant().plusSeconds(grant.path("expires_in").asLong(60)).minus(MARGIN);
    }
}
