package zhuqiao.sandbox.partner;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the sandbox's receivers have seen so far, all of them together. */
public final class Reception {
    private final LongAdder verified = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final Queue<Duration> latencies = new ConcurrentLinkedQueue<>();

    void countVerified(Duration sinceEvent, boolean seenBefore) {
        verified.increment();
        if (seenBefore) {
            repeated.increment();
        } else {
            latencies.add(sinceEvent);
        }
    }

    void countRefused() {
        refused.increment();
    }

    /** Deliveries whose signature and timestamp held. */
    public long verified() {
        return verified.sum();
    }

    /** Deliveries whose signature or timestamp did not hold. */
    public long refused() {
        return refused.sum();
    }

    /** Verified deliveries of an id seen before. */
    public long repeated() {
        return repeated.sum();
    }

    /** From the event's timestamp to its first arrival. */
    public List<Duration> latencies() {
        return List.copyOf(latencies);
    }
}
