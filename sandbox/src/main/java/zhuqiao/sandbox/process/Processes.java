package zhuqiao.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import zhuqiao.sandbox.process.RunningProcess.Stage;

/** Every process of one run: started here, recorded for the watchdog and for the next run, ended here in order. */
public final class Processes implements AutoCloseable {

    /** Long enough for a service to finish its requests, and for a JVM to keep its class archive on its first end. */
    private static final Duration GRACE = Duration.ofSeconds(40);

    /** What is still starting has nothing to finish and nothing worth keeping. */
    private static final Duration GRACE_WHILE_STARTING = Duration.ofSeconds(2);

    private final List<RunningProcess> running = new CopyOnWriteArrayList<>();
    private final Path records;
    private final Path logs;
    private final Watchdog watchdog;
    private volatile boolean ending;
    private volatile Duration grace = GRACE_WHILE_STARTING;
    private volatile Consumer<RunningProcess> unexpected = _ -> {};

    /**
     * @param records where pids are remembered for the next run
     * @param logs directory of the components' output
     * @param stackFile removed by the watchdog should this process be killed
     * @param postmasterFile names the database's process, which the watchdog ends even before we took note of it
     */
    public Processes(Path records, Path logs, Path stackFile, Path postmasterFile) throws IOException {
        this.records = records;
        this.logs = Files.createDirectories(logs);
        this.watchdog = Watchdog.start(stackFile, postmasterFile);
    }

    /** Starts a component whose output goes to {@code <name>.log}. */
    public RunningProcess start(
            String name, Stage stage, Path directory, Map<String, String> environment, List<String> command)
            throws IOException {
        Path log = log(name);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        return adopt(new RunningProcess(name, builder.start().toHandle(), log, stage));
    }

    /** Takes over a process that a library started. */
    public synchronized RunningProcess adopt(RunningProcess child) throws IOException {
        if (ending) {
            child.process().destroyForcibly();
            throw new ComponentFailure(child.name(), "was started while the stack was stopping");
        }
        running.add(child);
        watchdog.guard(child);
        var _ = child.process().onExit().thenRun(() -> forget(child));
        record();
        return child;
    }

    /** Where the named component's output goes. */
    public Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /** From now on all are up: tells of every process that ends without being asked to. */
    public void whenOneEnds(Consumer<RunningProcess> listener) {
        grace = GRACE;
        unexpected = listener;
    }

    public boolean ending() {
        return ending;
    }

    private synchronized void forget(RunningProcess child) {
        running.remove(child);
        if (!ending) {
            watchdog.release(child.pid());
            unexpected.accept(child);
        }
    }

    private void record() throws IOException {
        String lines = running.stream()
                .map(child -> ProcessRecord.of(child.process(), child.name()))
                .flatMap(Optional::stream)
                .map(ProcessRecord::line)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(records, lines);
    }

    /** Ends all, the door first and the store last; who does not follow within the grace is killed. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (ending) {
                return;
            }
            ending = true;
        }
        for (Stage stage : Stage.values()) {
            end(running.stream().filter(child -> child.stage() == stage).toList());
        }
        Files.deleteIfExists(records);
        watchdog.close();
    }

    private void end(List<RunningProcess> children) throws IOException {
        for (RunningProcess child : children) {
            ask(child);
        }
        long deadline = System.nanoTime() + grace.toNanos();
        for (RunningProcess child : children) {
            if (!ended(child, deadline - System.nanoTime())) {
                child.process().destroyForcibly();
                ended(child, TimeUnit.SECONDS.toNanos(5));
            }
            watchdog.release(child.pid());
        }
    }

    private static void ask(RunningProcess child) throws IOException {
        if (child.signal().equals("TERM")) {
            child.process().destroy();
        } else {
            new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(child.signal(), child.pid())).start();
        }
    }

    private static boolean ended(RunningProcess child, long nanos) {
        try {
            child.process().onExit().get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
