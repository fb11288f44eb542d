package zhuqiao.partner.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Counts attempts and measures how long deliveries take from their making to their acceptance. */
@ApplicationScoped
class DeliveryMetrics {
    private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class);
    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void attempted(Parcel parcel, Outcome outcome) {
        String word = outcome.word();
        registry.counter("zhuqiao.webhook.attempts", "outcome", word == null ? "accepted" : word)
                .increment();
        if (word == null) {
            registry.timer("zhuqiao.webhook.latency").record(Duration.between(parcel.createdAt(), Instant.now()));
        } else {
            LOG.infof(
                    "webhook attempt failed eventId=%s endpointId=%s attempt=%d error=%s",
                    parcel.eventId(), parcel.endpointId(), parcel.attempt(), word);
        }
    }
}
