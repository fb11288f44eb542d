package zhuqiao.acceptance.quota;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import zhuqiao.acceptance.stack.LiveStack;

/** Ends processes of matching-service without warning; the launcher starts them again, as a cluster would. */
final class Fire {
    private final LiveStack stack;

    Fire(LiveStack stack) {
        this.stack = stack;
    }

    /** {@code kill -9} of one process, any. */
    void one() {
        List<Long> pids = stack.now().processes().matchingService();
        kill(pids.get(ThreadLocalRandom.current().nextInt(pids.size())));
    }

    void all() {
        stack.now().processes().matchingService().forEach(Fire::kill);
    }

    /** Every process of the service is there again. */
    void out() {
        Awaitility.await("matching-service to be started again")
                .atMost(java.time.Duration.ofSeconds(90))
                .pollInterval(java.time.Duration.ofMillis(100))
                .until(() -> stack.now().processes().matchingService().stream()
                        .allMatch(pid -> ProcessHandle.of(pid)
                                .map(ProcessHandle::isAlive)
                                .orElse(false)));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
