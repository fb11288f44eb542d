package zhuqiao.partner.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends due deliveries: claims as many as there is room for, sends them side by side, writes each result and looks
 * again. Its state belongs to one event loop, so that it needs no lock. The HTTP call stands outside any transaction.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private final Vertx vertx;
    private final DeliveryQueue queue;
    private final Sender sender;
    private final Departures departures;
    private final DeliveryMetrics metrics;
    private final WebhookConfig config;
    private final RetrySchedule schedule;
    private final Map<String, Integer> underWay = new HashMap<>();
    private volatile @Nullable Context context;
    private volatile long timer;
    private int inFlight;
    private boolean claiming;
    private boolean again;

    Dispatcher(
            Vertx vertx,
            DeliveryQueue queue,
            Sender sender,
            Departures departures,
            DeliveryMetrics metrics,
            WebhookConfig config) {
        this.vertx = vertx;
        this.queue = queue;
        this.sender = sender;
        this.departures = departures;
        this.metrics = metrics;
        this.config = config;
        this.schedule = new RetrySchedule(
                config.retryDelays(), () -> ThreadLocalRandom.current().nextDouble());
    }

    void start(@Observes StartupEvent event) {
        context = vertx.getOrCreateContext();
        timer = vertx.setPeriodic(config.pollInterval().toMillis(), id -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        context = null;
    }

    /** Looks for due deliveries now; call it after a commit that made some. */
    public void wake() {
        Context loop = context;
        if (loop != null) {
            loop.runOnContext(now -> claim());
        }
    }

    private void claim() {
        int room = config.maxInFlight() - inFlight;
        if (claiming || room <= 0) {
            again = true;
            return;
        }
        claiming = true;
        again = false;
        queue.claim(room, underWay).subscribe().with(this::claimed, failure -> {
            LOG.warnf("deliveries not claimed, will retry: %s", failure.toString());
            claiming = false;
        });
    }

    private void claimed(List<Parcel> parcels) {
        claiming = false;
        for (Parcel parcel : parcels) {
            inFlight++;
            underWay.merge(parcel.endpointId(), 1, Integer::sum);
            send(parcel);
        }
        if (again) {
            claim();
        }
    }

    private void send(Parcel parcel) {
        long began = System.nanoTime();
        sender.send(parcel).onComplete(sent -> {
            Outcome outcome = sent.succeeded() ? sent.result() : new Outcome.Refused(null, "internal");
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            settle(parcel, outcome, millis)
                    .onFailure()
                    .invoke(failure -> LOG.warnf(
                            "result not stored, the lease will run out eventId=%s: %s",
                            parcel.eventId(), failure.toString()))
                    .onTermination()
                    .invoke(() -> wakeAfter(parcel))
                    .subscribe()
                    .with(stored -> metrics.attempted(parcel, outcome), failure -> {});
        });
    }

    private Uni<Void> settle(Parcel parcel, Outcome outcome, long millis) {
        DeliveryState.Sending sending = parcel.state();
        return switch (outcome) {
            case Outcome.Accepted accepted -> queue.settle(parcel, sending.deliver(), outcome, millis);
            case Outcome.Refused refused -> queue.settle(parcel, sending.retry(schedule), outcome, millis);
            case Outcome.Gone gone -> departures.disable(parcel, gone, millis);
        };
    }

    private void wakeAfter(Parcel parcel) {
        Context loop = context;
        if (loop != null) {
            loop.runOnContext(now -> {
                inFlight--;
                underWay.computeIfPresent(parcel.endpointId(), (id, count) -> count == 1 ? null : count - 1);
                claim();
            });
        }
    }
}
