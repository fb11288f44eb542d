package zhuqiao.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import zhuqiao.sandbox.launcher.Launcher;

/**
 * A stack of this test run alone, from the modules just built, in a launcher of its own: the same program as
 * {@code ./zhuqiao up}, which may run beside it.
 */
final class OwnStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofMinutes(3);

    private final Process launcher;
    private final Path state;

    private OwnStack(Process launcher, Path state) {
        this.launcher = launcher;
        this.state = state;
    }

    static OwnStack start() {
        Path root = Path.of(System.getProperty("zhuqiao.root")).toAbsolutePath();
        Path state = root.resolve("acceptance/target/stack");
        try {
            Files.createDirectories(state);
            Files.deleteIfExists(state.resolve("stack.json"));
            ProcessBuilder builder = new ProcessBuilder(command(root, state))
                    .redirectErrorStream(true)
                    .redirectOutput(state.resolve("launcher.out").toFile());
            // 8443 is left to whoever types ./zhuqiao up meanwhile.
            builder.environment().put("ZHUQIAO_GATEWAY_PORT", "0");
            OwnStack stack = new OwnStack(builder.start(), state);
            stack.awaitReady();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return state.resolve("stack.json");
    }

    private void awaitReady() {
        Awaitility.await("stack.json of the test run's stack")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Files.exists(file()) || !launcher.isAlive());
        if (!launcher.isAlive()) {
            throw new IllegalStateException("The stack did not start:\n" + output());
        }
    }

    private String output() {
        try {
            return Files.readString(state.resolve("launcher.out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path root, Path state) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dzhuqiao.parent=" + ProcessHandle.current().pid(),
                "-Dzhuqiao.state=" + state,
                "-Dzhuqiao.cache=" + root.resolve(".zhuqiao/cache"),
                "-Dzhuqiao.artefacts=" + root,
                "-cp",
                classpath(root.resolve("sandbox/target"))));
        // Two of each, so that every test meets the case that another process answers the next call.
        command.addAll(List.of(Launcher.class.getName(), "up", "--replicas", "2"));
        return command;
    }

    private static String classpath(Path target) throws IOException {
        try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
            return Stream.concat(Stream.of(target.resolve("classes")), jars.sorted())
                    .map(Path::toString)
                    .reduce((left, right) -> left + java.io.File.pathSeparator + right)
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
        }
    }
}
