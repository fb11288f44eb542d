package zhuqiao.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * One message on its way: written in the transaction of the fact it tells.
 *
 * @param bucket 0 to 63, the hash of the key; rows of one bucket are published in order
 * @param payload the {@link Event} as JSON
 */
public record OutboxRow(int bucket, String topic, String key, UUID eventId, String payload) {
    static final int BUCKETS = 64;

    /** Largest event in bytes: the broker takes 10 MiB a message, and one that it refuses would stop all behind it. */
    static final int MOST_BYTES = 8 << 20;

    /** For set-based writes: columns bucket, topic, key, event_id, payload as parameters 1 to 5. */
    public static final String INSERT =
            "insert into outbox (bucket, topic, key, event_id, payload) values ($1, $2, $3, $4, $5)";

    public static OutboxRow of(String topic, String key, String type, Instant time, Object data) {
        UUID id = Ids.next();
        JsonNode node = Json.MAPPER.valueToTree(data);
        String payload = Json.write(new Event(id, type, time, node));
        if (isTooLarge(payload)) {
            throw Problem.conflict(
                    "too-much-to-publish",
                    Text.of(
                            "该对象须整体发布的资料超过 8 MiB 上限",
                            "What is published whole of this object exceeds its limit of 8 MiB"));
        }
        return new OutboxRow(bucketOf(key), topic, key, id, payload);
    }

    /** A char takes one to three bytes of UTF-8; few texts need the exact count. */
    private static boolean isTooLarge(String payload) {
        return payload.length() > MOST_BYTES / 3 && payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** For rows that a statement makes by itself. */
    public static int bucketOf(String key) {
        return Math.floorMod(key.hashCode(), BUCKETS);
    }
}
