package zhuqiao.acceptance.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import zhuqiao.sandbox.stack.StackInfo;

/** A topic of the stack, read from its beginning. */
public final class Topic implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final KafkaConsumer<String, String> consumer;

    public Topic(StackInfo stack, String name) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        stack.kafka(),
                        "group.id",
                        "acceptance-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(name));
    }

    /** The first message of the key that is as wanted; fails when none comes within 20 s. */
    public JsonNode until(String key, Predicate<JsonNode> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                if (key.equals(message.key()) && wanted.test(parse(message.value()))) {
                    return parse(message.value());
                }
            }
        }
        throw new AssertionError("no such message of " + key + " within " + PATIENCE);
    }

    /** Writes a message as its owner would; returns when the broker has it. */
    public static void publish(StackInfo stack, String name, String key, JsonNode value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka()), new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(new ProducerRecord<>(name, key, value.toString()));
            producer.flush();
        }
    }

    /** Every message up to the ends seen at first; one that is no JSON, which a test may have sent, is passed over. */
    public List<JsonNode> soFar() {
        List<JsonNode> messages = new ArrayList<>();
        Instant end = Instant.now().plus(PATIENCE);
        Map<TopicPartition, Long> ends = Map.of();
        while (Instant.now().isBefore(end)) {
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                if (message.value().startsWith("{")) {
                    messages.add(parse(message.value()));
                }
            }
            if (ends.isEmpty() && !consumer.assignment().isEmpty()) {
                ends = consumer.endOffsets(consumer.assignment());
            }
            if (!ends.isEmpty()
                    && ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
                return messages;
            }
        }
        throw new AssertionError("the topic's end was not reached within " + PATIENCE);
    }

    private static JsonNode parse(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a message that is no JSON: " + value, e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
