package zhuqiao.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The server process of a data directory. It leaves its starter and its session, so between its start and our taking
 * note of it only its own pid file tells of it.
 */
public final class Postmaster {

    private static final long GRACE_SECONDS = 8;

    private Postmaster() {}

    /** The living server of the directory, never a stranger that got its pid. */
    static Optional<ProcessHandle> of(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("[0-9]{1,9}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    /** Ends a server that nobody keeps note of. */
    public static void endStray(Path data) throws IOException {
        Optional<ProcessHandle> stray = of(data);
        if (stray.isEmpty()) {
            return;
        }
        ProcessHandle server = stray.get();
        new ProcessBuilder("sh", "-c", "kill -s INT " + server.pid()).start();
        server.onExit()
                .completeOnTimeout(server, GRACE_SECONDS, TimeUnit.SECONDS)
                .thenAccept(ProcessHandle::destroyForcibly)
                .join();
    }
}
