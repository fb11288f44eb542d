package zhuqiao.sandbox.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at every quota again and again while the records are played, and counts what it sees above its limit. */
final class QuotaWatch {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String ABOVE_LIMIT = """
            SELECT (SELECT count(*) FROM quota WHERE reserved_fen + used_fen > total_limit_fen)
                 + (SELECT count(*) FROM quota_bucket b JOIN quota q USING (agreement_id)
                    WHERE b.reserved_fen + b.used_fen
                        > least(CASE b.kind WHEN 'DAY' THEN q.day_limit_fen ELSE q.month_limit_fen END, b.plan_fen))
            """;

    private final Books books;
    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong above = new AtomicLong();
    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final Thread thread;

    QuotaWatch(Books books) {
        this.books = books;
        this.thread = Thread.ofVirtual().name("quota-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (watching.get()) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        List<Long> seen = books.numbers(ABOVE_LIMIT);
        above.addAndGet(seen.getFirst());
        looks.incrementAndGet();
    }

    /** Ends with one last look at rest. */
    void end() throws InterruptedException {
        watching.set(false);
        thread.join();
        look();
    }

    long looks() {
        return looks.get();
    }

    /** Quotas and buckets seen above their limit, over all looks. */
    long aboveLimit() {
        return above.get();
    }
}
