package zhuqiao.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real shell script at the end of a real pipe. */
class WatchdogTest {

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();
    private Path stackFile;
    private Process watchdog;

    @BeforeEach
    void startIt() throws IOException {
        stackFile = Files.writeString(directory.resolve("stack.json"), "{}");
        String script = Files.readString(Path.of("src/main/resources/process/watchdog.sh"));
        watchdog = start("sh", "-c", script, "watchdog", stackFile.toString(), directory + "/postmaster.pid");
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whenTheLauncherIsGoneItEndsWhatIsRegistered() throws Exception {
        // Given
        Process child = start("sleep", "300");
        tell("+ " + child.pid() + " TERM");
        // When
        watchdog.getOutputStream().close();
        // Then
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(watchdog.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(stackFile).doesNotExist();
    }

    @Test
    void whoDoesNotFollowIsKilled() throws Exception {
        // Given
        Process deaf = start("sh", "-c", "trap '' TERM; while :; do sleep 1; done");
        tell("+ " + deaf.pid() + " TERM");
        // When
        watchdog.getOutputStream().close();
        // Then
        assertThat(deaf.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasReleasedIsLeftAlone() throws Exception {
        // Given
        Process child = start("sleep", "300");
        Process released = start("sleep", "300");
        tell("+ " + released.pid() + " TERM");
        tell("+ " + child.pid() + " TERM");
        tell("- " + released.pid());
        // When
        watchdog.getOutputStream().close();
        // Then
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(released.isAlive()).isTrue();
    }

    @Test
    void anOrderlyEndTouchesNothing() throws Exception {
        // Given
        Process child = start("sleep", "300");
        tell("+ " + child.pid() + " TERM");
        tell("end");
        // When
        watchdog.getOutputStream().close();
        // Then
        assertThat(watchdog.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(child.isAlive()).isTrue();
        assertThat(stackFile).exists();
    }

    private Process start(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private void tell(String line) throws IOException {
        OutputStream pipe = watchdog.getOutputStream();
        pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        pipe.flush();
    }
}
