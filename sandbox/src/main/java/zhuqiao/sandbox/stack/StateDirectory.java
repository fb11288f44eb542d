package zhuqiao.sandbox.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a stack keeps its files.
 *
 * @param root of one stack, {@code .zhuqiao} unless {@code ZHUQIAO_STATE_DIR} says otherwise
 * @param cache what later runs reuse and stacks share, {@code ZHUQIAO_CACHE_DIR}
 */
public record StateDirectory(Path root, Path cache) {

    public Path lock() {
        return root.resolve("lock");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path processes() {
        return root.resolve("processes");
    }

    public Path stackFile() {
        return root.resolve("stack.json");
    }

    public Path caCertificate() {
        return root.resolve("ca.pem");
    }

    /** What one run writes; emptied before the next. */
    public Path run() {
        return root.resolve("run");
    }

    /** Removes the data of the last run and its logs, and makes room for this one. */
    public void prepare() throws IOException {
        for (Path stale : List.of(run(), stackFile(), caCertificate())) {
            delete(stale);
        }
        Files.createDirectories(cache);
        Files.createDirectories(run());
        Files.createDirectories(logs());
        try (Stream<Path> logs = Files.list(logs())) {
            for (Path log : logs.filter(file -> !file.endsWith("build.log")).toList()) {
                Files.delete(log);
            }
        }
    }

    /** Removes a file or a whole directory, without following links out of it. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> contents = Files.walk(path)) {
            contents.sorted(Comparator.reverseOrder()).forEach(StateDirectory::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
