package zhuqiao.sandbox.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zhuqiao.sandbox.process.ComponentFailure;
import zhuqiao.sandbox.process.Processes;
import zhuqiao.sandbox.process.RunningProcess;

/**
 * Starts a service again when its process ends, as a cluster would: at once the first time, then after 1, 2, 4 s and so
 * on; one that has served for a while has recovered and is started at once again. What the services stand on is not started again; its end is only told.
 */
final class Supervisor {

    private static final int LONGEST_PAUSE_SECONDS = 30;
    private static final Duration RECOVERED = Duration.ofSeconds(10);

    /** Called after a replica got a new process. */
    interface Change {
        void happened() throws IOException;
    }

    private final List<Replica> replicas;
    private final Processes processes;
    private final Path directory;
    private final Progress progress;
    private final Change change;
    private final Map<String, Integer> restarts = new ConcurrentHashMap<>();
    private final Map<String, Long> readySince = new ConcurrentHashMap<>();

    Supervisor(List<Replica> replicas, Processes processes, Path directory, Progress progress, Change change) {
        this.replicas = replicas;
        this.processes = processes;
        this.directory = directory;
        this.progress = progress;
        this.change = change;
    }

    void ended(RunningProcess child) {
        Optional<Replica> replica =
                replicas.stream().filter(one -> one.is(child)).findFirst();
        if (replica.isEmpty()) {
            progress.say("%s ended unexpectedly; its log: %s".formatted(child.name(), child.log()));
            return;
        }
        progress.say("%s ended unexpectedly and is started again; its log: %s".formatted(child.name(), child.log()));
        Thread.ofVirtual().name("restart-" + child.name()).start(() -> restart(replica.get()));
    }

    private void restart(Replica replica) {
        String name = replica.service().name();
        if (servedLong(name)) {
            restarts.remove(name);
        }
        int before = restarts.merge(name, 1, Integer::sum) - 1;
        try {
            Thread.sleep(pause(before));
            replica.becomes(replica.service().start(processes, directory));
            readySince.put(name, System.nanoTime());
            change.happened();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ComponentFailure | IOException e) {
            if (!processes.ending()) {
                progress.say("%s %s".formatted(name, e.getMessage()));
                restart(replica);
            }
        }
    }

    private boolean servedLong(String name) {
        Long since = readySince.remove(name);
        return since != null && System.nanoTime() - since > RECOVERED.toNanos();
    }

    /** How long to wait before starting something that was started again so many times before. */
    static Duration pause(int restartsBefore) {
        return restartsBefore == 0
                ? Duration.ZERO
                : Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(restartsBefore - 1, 10)));
    }
}
