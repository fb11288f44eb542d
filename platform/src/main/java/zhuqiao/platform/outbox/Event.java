package zhuqiao.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * What travels on a topic: the envelope of every message.
 *
 * @param id UUIDv7, the same for every redelivery; consumers deduplicate by it
 * @param data of a shape told by {@code type}
 */
public record Event(UUID id, String type, Instant time, JsonNode data) {}
