package zhuqiao.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Json;

/**
 * One message on its way: written in the transaction of the fact it tells.
 *
 * @param bucket 0 to 63, the hash of the key; rows of one bucket are published in order
 * @param payload the {@link Event} as JSON
 */
public record OutboxRow(int bucket, String topic, String key, UUID eventId, String payload) {
    static final int BUCKETS = 64;

    /** For set-based writes: columns bucket, topic, key, event_id, payload as parameters 1 to 5. */
    public static final String INSERT =
            "insert into outbox (bucket, topic, key, event_id, payload) values ($1, $2, $3, $4, $5)";

    public static OutboxRow of(String topic, String key, String type, Instant time, Object data) {
        UUID id = Ids.next();
        JsonNode node = Json.MAPPER.valueToTree(data);
        return new OutboxRow(bucketOf(key), topic, key, id, Json.write(new Event(id, type, time, node)));
    }

    /** For rows that a statement makes by itself. */
    public static int bucketOf(String key) {
        return Math.floorMod(key.hashCode(), BUCKETS);
    }
}
