package zhuqiao.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    private Path directory;

    private Process process;

    @BeforeEach
    void startAProcess() throws IOException {
        process = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void aRecordedProcessThatStillLivesIsEnded() throws Exception {
        // Given
        ProcessRecord record = ProcessRecord.of(process.toHandle(), "kafka").orElseThrow();
        Path records = Files.writeString(directory.resolve("processes"), record.line() + "\n");
        // When
        List<String> ended = Leftovers.end(records);
        // Then
        assertThat(ended).containsExactly("kafka");
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(records).doesNotExist();
    }

    @Test
    void aStrangerWithAReusedPidIsLeftAlone() throws Exception {
        // Given
        ProcessRecord own = ProcessRecord.of(process.toHandle(), "kafka").orElseThrow();
        ProcessRecord earlier = new ProcessRecord(own.pid(), own.startedAt().minus(Duration.ofHours(1)), "kafka");
        Path records = Files.writeString(directory.resolve("processes"), earlier.line() + "\n");
        // When
        List<String> ended = Leftovers.end(records);
        // Then
        assertThat(ended).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aLineCutShortByACrashIsPassedOver() throws Exception {
        // Given
        ProcessRecord record = ProcessRecord.of(process.toHandle(), "kafka").orElseThrow();
        Path records = Files.writeString(directory.resolve("processes"), "4711 179\n" + record.line() + "\n12");
        // When
        List<String> ended = Leftovers.end(records);
        // Then
        assertThat(ended).containsExactly("kafka");
    }
}
