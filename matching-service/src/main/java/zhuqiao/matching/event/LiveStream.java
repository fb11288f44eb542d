package zhuqiao.matching.event;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One open stream. Whoever learns that its application changed pokes it; it then reads what is stored after the last
 * event it sent. Pokes during a read make one more read, never two at once.
 */
final class LiveStream {
    private final UUID applicationId;
    private final StoredEvents stored;
    private final MultiEmitter<? super Optional<StatusEvent>> client;
    private final AtomicInteger pokes = new AtomicInteger();
    private volatile UUID last;

    LiveStream(UUID applicationId, UUID last, StoredEvents stored, MultiEmitter<? super Optional<StatusEvent>> client) {
        this.applicationId = applicationId;
        this.last = last;
        this.stored = stored;
        this.client = client;
    }

    UUID applicationId() {
        return applicationId;
    }

    void poke() {
        if (pokes.getAndIncrement() == 0) {
            read(1);
        }
    }

    /** Keeps the connection alive, and catches what a lost message would have told. */
    void beat() {
        client.emit(Optional.empty());
        poke();
    }

    void end() {
        client.complete();
    }

    /** @param seen pokes that this read answers */
    private void read(int seen) {
        stored.after(applicationId, last).subscribe().with(events -> sent(events, seen), client::fail);
    }

    private void sent(List<StatusEvent> events, int seen) {
        for (StatusEvent event : events) {
            client.emit(Optional.of(event));
            last = event.id();
        }
        int left = events.size() == StoredEvents.BATCH ? pokes.get() : pokes.addAndGet(-seen);
        if (left > 0 && !client.isCancelled()) {
            read(left);
        }
    }
}
