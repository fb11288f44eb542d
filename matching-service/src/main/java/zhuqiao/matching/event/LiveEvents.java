package zhuqiao.matching.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * The streams open on this replica. The topic of changes tells which application moved; only then does a stream read,
 * and an idle one costs a map entry and a heartbeat.
 */
@ApplicationScoped
public class LiveEvents {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private final Map<UUID, Set<LiveStream>> streams = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final StoredEvents stored;
    private final EventConfig config;
    private final Vertx vertx;
    private volatile long timer;

    public LiveEvents(StoredEvents stored, EventConfig config, Vertx vertx) {
        this.stored = stored;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(
                config.heartbeat().toMillis(), id -> streams.values().forEach(each -> each.forEach(LiveStream::beat)));
    }

    /** Open streams would hold up an orderly stop; their clients come back to another replica. */
    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        streams.values().forEach(each -> each.forEach(LiveStream::end));
    }

    /** @throws Problem 503 when as many streams are open as this replica allows */
    void requireRoom() {
        if (open.get() >= config.streams()) {
            throw Problem.unavailable(Text.of("实时事件连接过多", "Too many event streams are open"), RETRY_AFTER);
        }
    }

    /** Every replica reads every message; nearly all are about applications that nobody watches here. */
    @Incoming("live-events")
    void changed(Record<String, String> change) {
        String key = change.key();
        if (open.get() > 0 && key != null && Ids.isId(key)) {
            streams.getOrDefault(UUID.fromString(key), Set.of()).forEach(LiveStream::poke);
        }
    }

    /**
     * All events after the one named, then those to come, until the stream's lifetime is over; an empty item is a
     * heartbeat.
     *
     * @param last the last event already seen, exclusive
     */
    Multi<Optional<StatusEvent>> after(UUID applicationId, UUID last) {
        return Multi.createFrom().emitter(client -> attach(applicationId, last, client), BackPressureStrategy.BUFFER);
    }

    private void attach(UUID applicationId, UUID last, MultiEmitter<? super Optional<StatusEvent>> client) {
        open.incrementAndGet();
        LiveStream stream = new LiveStream(applicationId, last, stored, client);
        long lifetime = vertx.setTimer(config.lifetime().toMillis(), id -> stream.end());
        client.onTermination(() -> {
            vertx.cancelTimer(lifetime);
            detach(stream);
        });
        streams.compute(applicationId, (id, before) -> {
            Set<LiveStream> now = before == null ? ConcurrentHashMap.newKeySet() : before;
            now.add(stream);
            return now;
        });
        stream.poke();
    }

    private void detach(LiveStream stream) {
        open.decrementAndGet();
        streams.computeIfPresent(stream.applicationId(), (id, now) -> {
            now.remove(stream);
            return now.isEmpty() ? null : now;
        });
    }
}
