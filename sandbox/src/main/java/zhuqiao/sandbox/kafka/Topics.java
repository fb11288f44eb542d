package zhuqiao.sandbox.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The platform's topics; services never create one by accident. */
final class Topics {

    private static final Optional<Integer> PARTITIONS = Optional.of(6);
    /** A bank's whole cooperation list and its declarations are one message. */
    private static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy", "compact",
            "max.message.bytes", "10485760",
            // A segment still written is never compacted, and a replica that starts reads all that was not.
            "segment.bytes", "33554432",
            "min.cleanable.dirty.ratio", "0.2");

    private Topics() {}

    static List<NewTopic> all() {
        Stream<NewTopic> facts = Stream.of("agreements", "counterparties")
                .map(name -> topic(name).configs(COMPACTED));
        Stream<NewTopic> events =
                Stream.of("matching-events", "quota-events", "delivery-events").map(Topics::topic);
        return Stream.concat(facts, events).toList();
    }

    static void create(Admin admin) throws ExecutionException, InterruptedException {
        admin.createTopics(all()).all().get();
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, Optional.of((short) 1));
    }
}
