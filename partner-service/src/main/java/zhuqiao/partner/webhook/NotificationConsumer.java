package zhuqiao.partner.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import zhuqiao.platform.outbox.Event;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.OutboxRelay;

/**
 * Turns what matching-service tells into deliveries. A batch is acknowledged after its transaction; read twice after a
 * crash, it makes nothing twice. While the database is away the batch waits: order and completeness go before speed.
 */
@ApplicationScoped
public class NotificationConsumer {
    private static final Logger LOG = Logger.getLogger(NotificationConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private final Pool pool;
    private final OutboxRelay relay;
    private final Dispatcher dispatcher;
    private final MeterRegistry metrics;

    NotificationConsumer(Pool pool, OutboxRelay relay, Dispatcher dispatcher, MeterRegistry metrics) {
        this.pool = pool;
        this.relay = relay;
        this.dispatcher = dispatcher;
        this.metrics = metrics;
    }

    @Incoming("matching-events")
    Uni<Void> matching(List<String> events) {
        return deliver(events);
    }

    @Incoming("quota-events")
    Uni<Void> quota(List<String> events) {
        return deliver(events);
    }

    private Uni<Void> deliver(List<String> events) {
        Fanout fanout = new Fanout();
        events.forEach(event -> add(fanout, event));
        if (fanout.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return insert(fanout)
                .onFailure()
                .invoke(failure -> LOG.warnf("notifications not stored, will retry: %s", failure.toString()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(unreachable -> {
                    dispatcher.wake();
                    if (unreachable > 0) {
                        relay.wake();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Integer> insert(Fanout fanout) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(Fanout.INSERT)
                .execute(Tuple.of(fanout.json()))
                .flatMap(rows -> Unreachable.publish(connection, rows)));
    }

    /** A message that nobody can read would stop all that come after it: it is counted, logged and passed over. */
    private void add(Fanout fanout, String text) {
        try {
            Event event = Event.read(text);
            if (Notification.EVENT_TYPE.equals(event.type())) {
                fanout.add(event.id().toString(), event.time(), event.data(Notification.class));
            }
        } catch (JsonProcessingException | RuntimeException unreadable) {
            metrics.counter("zhuqiao.webhook.unreadable").increment();
            LOG.errorf("notification passed over: %s", unreadable.getClass().getSimpleName());
        }
    }
}
