package zhuqiao.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * The platform's API for one caller. Every POST carries an {@code Idempotency-Key}, so that a call whose answer was
 * lost, or that was asked to come again (429, 503, a key still in progress), is repeated without harm.
 */
public final class Api {
    private static final int ATTEMPTS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Door door;
    private final Token token;

    public Api(Door door, Credentials credentials) {
        this.door = door;
        this.token = new Token(door, credentials, Clock.systemUTC());
    }

    public Answer get(String path) {
        return get(path, "zh");
    }

    /** @param language {@code zh} or {@code en}, of titles and rule messages */
    public Answer get(String path, String language) {
        return send(
                "GET " + path, request(path).header("Accept-Language", language).GET());
    }

    public Answer post(String path, JsonNode body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** @param key the Idempotency-Key, 1 to 128 visible ASCII characters */
    public Answer post(String path, JsonNode body, String key) {
        return send("POST " + path, withBody(path, "POST", body).header("Idempotency-Key", key));
    }

    /** @param etag of the version that the caller has seen, sent as {@code If-Match} */
    public Answer postIfMatch(String path, JsonNode body, String etag) {
        return send(
                "POST " + path,
                withBody(path, "POST", body)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", etag));
    }

    public Answer put(String path, JsonNode body) {
        return send("PUT " + path, withBody(path, "PUT", body));
    }

    /** @param etag of the version that the caller has seen, sent as {@code If-Match} */
    public Answer putIfMatch(String path, JsonNode body, String etag) {
        return send("PUT " + path, withBody(path, "PUT", body).header("If-Match", etag));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.gateway().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
    }

    private HttpRequest.Builder withBody(String path, String method, JsonNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.text(body), StandardCharsets.UTF_8));
    }

    private Answer send(String call, HttpRequest.Builder request) {
        try {
            return attempt(call, request);
        } catch (IOException e) {
            throw new ApiException(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(call, e);
        }
    }

    private Answer attempt(String call, HttpRequest.Builder request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = door.http()
                        .send(
                                request.copy()
                                        .header("Authorization", token.bearer())
                                        .build(),
                                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (attempt == ATTEMPTS || !comeAgain(answer)) {
                    return new Answer(
                            call,
                            answer.statusCode(),
                            body(answer),
                            answer.headers().firstValue("ETag"));
                }
                Thread.sleep(wait(answer, attempt));
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(backoff(attempt));
            }
        }
    }

    private static boolean comeAgain(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 429, 502, 503 -> true;
            case 409 -> answer.headers().firstValue("Retry-After").isPresent();
            default -> false;
        };
    }

    private static JsonNode body(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") ? Json.parse(answer.body()) : Json.object().put("text", answer.body());
    }

    private static Duration wait(HttpResponse<?> answer, int attempt) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(asked -> asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT)
                .filter(asked -> !asked.isZero())
                .orElseGet(() -> backoff(attempt));
    }

    private static Duration backoff(int attempt) {
        return Duration.ofMillis(Math.min(100L << attempt, LONGEST_WAIT.toMillis()));
    }
}
