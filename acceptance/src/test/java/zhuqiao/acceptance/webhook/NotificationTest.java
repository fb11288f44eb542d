package zhuqiao.acceptance.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.acceptance.stack.Topic;
import zhuqiao.sandbox.stack.StackInfo;

/** What matching-service tells on its topics, told here in its place. */
@ExtendWith(RunningStack.class)
class NotificationTest {
    private final StackInfo stack;
    private final EndpointDesk desk;

    NotificationTest(StackInfo stack) {
        this.stack = stack;
        this.desk = new EndpointDesk(new Platform(stack));
    }

    @Test
    void aPartnerThatNobodyCanTellIsReportedBack() {
        // Given
        String referral = UUID.randomUUID().toString();

        // When
        send("matching-events", referral, created(referral, UUID.randomUUID().toString()));

        // Then
        try (Topic topic = new Topic(stack, "delivery-events")) {
            JsonNode event = topic.until(referral, message -> true);
            assertThat(event.path("type").asText()).isEqualTo("delivery.failed");
            assertThat(event.at("/data/reason").asText()).isEqualTo("NO_ENDPOINT");
            assertThat(event.at("/data/eventType").asText()).isEqualTo("referral.created");
        }
    }

    @Test
    void anEventReadTwiceMakesOneDeliveryAndAnUnreadableOneStopsNothing() throws IOException {
        try (Receiver receiver = new Receiver()) {
            // Given
            String endpoint = desk.active("bank-a", receiver, "quota.low");
            String agreement = UUID.randomUUID().toString();
            String first = low(agreement, "DAY");

            // When
            send("quota-events", agreement, first);
            send("quota-events", agreement, "no event at all");
            send("quota-events", agreement, first);
            send("quota-events", agreement, low(agreement, "TOTAL"));

            // Then
            await().atMost(20, SECONDS)
                    .until(() -> receiver.received("quota.low").stream()
                            .anyMatch(hook ->
                                    hook.body().at("/data/kind").asText().equals("TOTAL")));
            desk.deliveries("bank-a", endpoint, "quota.low").body("items", hasSize(2));
            desk.deleteAll();
        }
    }

    private String low(String agreement, String kind) {
        String partner = Objects.requireNonNull(
                Objects.requireNonNull(stack.clients().get("bank-a")).partnerId());
        return """
                {"id": "%s", "type": "notification", "time": "%s", "data": {"type": "quota.low", "subject": "%s",
                 "recipients": [{"kind": "PARTNER", "id": "%s"}],
                 "data": {"agreementId": "%s", "kind": "%s", "available": "1.00", "limit": "100.00"}}}
                """.formatted(UUID.randomUUID(), Instant.now(), agreement, partner, agreement, kind);
    }

    private static String created(String referral, String partner) {
        return """
                {"id": "%s", "type": "notification", "time": "%s", "data": {"type": "referral.created", "subject": "%s",
                 "recipients": [{"kind": "PARTNER", "id": "%s"}], "data": {"referralId": "%s", "agreementId": "none",
                 "agreementVersion": 1, "scenario": "BUSINESS", "amount": "1.00", "termMonths": 1,
                 "repaymentMethod": "BULLET", "expiresAt": "%s"}}}
                """.formatted(UUID.randomUUID(), Instant.now(), referral, partner, referral, Instant.now());
    }

    private void send(String topic, String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value));
            producer.flush();
        }
    }
}
