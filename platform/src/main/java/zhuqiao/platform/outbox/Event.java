package zhuqiao.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import zhuqiao.platform.json.Json;

/**
 * What travels on a topic: the envelope of every message.
 *
 * @param id UUIDv7, the same for every redelivery; consumers deduplicate by it
 * @param data of a shape told by {@code type}
 */
public record Event(UUID id, String type, Instant time, JsonNode data) {
    private static final ObjectMapper TOLERANT = tolerant();

    /** What this house published names no field twice; looking for it took a tenth of the reading. */
    private static ObjectMapper tolerant() {
        ObjectMapper mapper = Json.MAPPER.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.getFactory().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        return mapper;
    }

    /** Reads a message; a field that a newer publisher added is passed over, here and in {@link #data(Class)}. */
    public static Event read(String message) throws JsonProcessingException {
        return TOLERANT.readValue(message, Event.class);
    }

    /** What a message tells, without the text and the tree that {@link #read} makes: half the work. */
    public static <T> T data(byte[] message, Class<T> type) throws IOException {
        return TOLERANT.readerFor(type).at("/data").readValue(message);
    }

    /** What the event tells, as a consumer of this age knows it. */
    public <T> T data(Class<T> type) throws JsonProcessingException {
        return TOLERANT.treeToValue(data, type);
    }
}
