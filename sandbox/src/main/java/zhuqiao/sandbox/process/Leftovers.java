package zhuqiao.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends what a run that was killed, together with its watchdog, left behind. */
public final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(8);

    private Leftovers() {}

    /** Ends every process recorded in the file that still is the recorded one; answers their names. */
    public static List<String> end(Path records) throws IOException {
        if (!Files.exists(records)) {
            return List.of();
        }
        List<ProcessRecord> living = Files.readAllLines(records).stream()
                .map(ProcessRecord::parse)
                .flatMap(Optional::stream)
                .filter(record -> record.living().isPresent())
                .toList();
        List<ProcessHandle> handles = living.stream()
                .map(ProcessRecord::living)
                .flatMap(Optional::stream)
                .toList();
        handles.forEach(ProcessHandle::destroy);
        awaitEnd(handles, GRACE);
        handles.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(handles, GRACE);
        Files.deleteIfExists(records);
        return living.stream().map(ProcessRecord::name).toList();
    }

    private static void awaitEnd(List<ProcessHandle> handles, Duration patience) {
        CompletableFuture<?>[] ends =
                handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
