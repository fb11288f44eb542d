package zhuqiao.sandbox.process;

import java.time.Duration;
import java.time.Instant;

/** Waits for a started component until it answers, ends, or takes too long. */
public final class Readiness {

    /** Each question costs a process that starts on a busy machine some milliseconds. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A question to a component; false or an exception means not yet. */
    public interface Probe {
        boolean ready() throws Exception;
    }

    private Readiness() {}

    /**
     * Returns as soon as the probe says so.
     *
     * @throws ComponentFailure when the process ended, or the patience did
     */
    public static void await(RunningProcess component, Duration patience, Probe probe) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!answers(probe)) {
            if (!component.process().isAlive()) {
                throw component.failure("ended before it was ready");
            }
            if (Instant.now().isAfter(deadline)) {
                throw component.failure("was not ready after %d s".formatted(patience.toSeconds()));
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean answers(Probe probe) throws InterruptedException {
        try {
            return probe.ready();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception notYet) {
            return false;
        }
    }
}
