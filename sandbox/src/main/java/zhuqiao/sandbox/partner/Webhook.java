package zhuqiao.sandbox.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import zhuqiao.sandbox.client.Json;

/**
 * One delivery whose signature was verified.
 *
 * @param id {@code webhook-id}, the same at every attempt
 * @param attempt the how-manyeth time this receiver sees the id, from 1
 */
public record Webhook(String id, int attempt, String type, Instant timestamp, JsonNode data) {

    static Webhook of(String id, int attempt, String body) {
        JsonNode event = Json.parse(body);
        return new Webhook(
                id,
                attempt,
                Json.required(event, "type"),
                Instant.parse(Json.required(event, "timestamp")),
                event.path("data"));
    }
}
