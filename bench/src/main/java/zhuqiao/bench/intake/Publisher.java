package zhuqiao.bench.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;

/** Puts a market on the compacted topics, as partner-service would. */
final class Publisher {
    private static final ObjectMapper JSON = mapper();

    private Publisher() {}

    static void publish(String brokers, Wide market) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            market.lenders()
                    .forEach(facts -> send(
                            producer,
                            "counterparties",
                            "lender:" + facts.lender().id(),
                            "counterparty.lender_changed",
                            facts));
            market.partners()
                    .forEach(facts -> send(
                            producer,
                            "counterparties",
                            "partner:" + facts.partner().id(),
                            "counterparty.partner_changed",
                            facts));
            market.agreements()
                    .forEach(version -> send(
                            producer,
                            "agreements",
                            version.agreementId() + ":" + version.version(),
                            "agreement.version_changed",
                            version));
        }
    }

    private static void send(
            KafkaProducer<String, String> producer, String topic, String key, String type, Object data) {
        Map<String, Object> envelope =
                Map.of("id", UUID.randomUUID(), "type", type, "time", Instant.now(), "data", data);
        try {
            var _ = producer.send(new ProducerRecord<>(topic, key, JSON.writeValueAsString(envelope)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule values = new SimpleModule();
        for (Class<?> type : List.of(Money.class, Rate.class, Region.class, Industry.class, Uscc.class)) {
            values.addSerializer(type, ToStringSerializer.instance);
        }
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(values)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }
}
