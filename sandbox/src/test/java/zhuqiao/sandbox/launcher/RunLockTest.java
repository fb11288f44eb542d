package zhuqiao.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    private Path directory;

    @Test
    void theLockTellsWhoHoldsIt() throws Exception {
        // Given
        Path file = directory.resolve("new/lock");
        // When
        try (RunLock _ = RunLock.take(file).orElseThrow()) {
            // Then
            assertThat(RunLock.holder(file))
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void whatWasGivenBackCanBeTakenAgain() throws Exception {
        // Given
        Path file = directory.resolve("lock");
        RunLock.take(file).orElseThrow().close();
        // When
        try (RunLock again = RunLock.take(file).orElseThrow()) {
            // Then
            assertThat(again).isNotNull();
        }
    }
}
