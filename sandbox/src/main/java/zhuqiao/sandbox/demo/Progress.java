package zhuqiao.sandbox.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A line that tells how the play stands: rewritten in place on a terminal, now and then a new one elsewhere. */
final class Progress implements AutoCloseable {
    private static final Duration REWRITTEN_EVERY = Duration.ofMillis(200);
    private static final Duration PRINTED_EVERY = Duration.ofSeconds(5);

    private final Play play;
    private final int loans;
    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final Instant began;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Thread thread;

    Progress(Play play, int loans, PrintStream out, boolean terminal, Clock clock) {
        this.play = play;
        this.loans = loans;
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.instant();
        this.thread = Thread.ofVirtual().name("progress").start(this::run);
    }

    private void run() {
        try {
            while (running.get()) {
                Thread.sleep(terminal ? REWRITTEN_EVERY : PRINTED_EVERY);
                print(terminal ? "\r" : "", terminal ? "" : System.lineSeparator());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(String before, String after) {
        Map<String, Long> standing = play.standing();
        long answered = standing.values().stream().mapToLong(Long::longValue).sum();
        long live = sum(standing, "REFERRED", "APPROVED", "CONFIRMED");
        String line = "  进件 %d/%d  在途 %d  放款 %d  规则拒绝 %d  无资金方 %d  待授权 %d  · %.1f s"
                .formatted(
                        answered,
                        loans,
                        live,
                        sum(standing, "DISBURSED"),
                        sum(standing, "REJECTED"),
                        sum(standing, "NO_FUNDER"),
                        sum(standing, "NEEDS_CONSENT"),
                        Duration.between(began, clock.instant()).toMillis() / 1000.0);
        out.print(before + Columns.left(line, 96) + after);
        out.flush();
    }

    private static long sum(Map<String, Long> standing, String... statuses) {
        long sum = 0;
        for (String status : statuses) {
            sum += standing.getOrDefault(status, 0L);
        }
        return sum;
    }

    /** Leaves the last state of the line on the screen. */
    @Override
    public void close() {
        running.set(false);
        thread.interrupt();
        print(terminal ? "\r" : "", System.lineSeparator());
    }
}
