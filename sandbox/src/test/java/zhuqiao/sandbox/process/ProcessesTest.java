package zhuqiao.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuqiao.sandbox.process.RunningProcess.Stage;

class ProcessesTest {

    @TempDir
    private Path directory;

    private Processes processes;

    @BeforeEach
    void openThem() throws IOException {
        processes = new Processes(
                directory.resolve("processes"),
                directory.resolve("logs"),
                directory.resolve("stack.json"),
                directory.resolve("postmaster.pid"));
    }

    @AfterEach
    void closeThem() throws IOException {
        processes.close();
    }

    @Test
    void whatIsStartedIsRecordedAndWritesItsLog() throws Exception {
        // Given
        List<String> command = List.of("sh", "-c", "echo hello; exec sleep 300");
        // When
        RunningProcess child = processes.start("greeter", Stage.SERVICE, directory, Map.of(), command);
        // Then
        assertThat(Files.readString(directory.resolve("processes"))).contains(child.pid() + " ", " greeter");
        Readiness.await(
                child,
                java.time.Duration.ofSeconds(10),
                () -> Files.readString(child.log()).equals("hello\n"));
    }

    @Test
    void closingEndsTheServicesBeforeTheStore() throws Exception {
        // Given
        List<String> ends = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        for (Stage stage : List.of(Stage.STORE, Stage.SERVICE, Stage.DOOR)) {
            RunningProcess child = processes.start(stage.name(), stage, directory, Map.of(), List.of("sleep", "300"));
            var _ = child.process().onExit().thenRun(() -> ends.add(stage.name()));
        }
        // When
        processes.close();
        // Then
        assertThat(ends).containsExactly("DOOR", "SERVICE", "STORE");
    }

    @Test
    void anEndNobodyAskedForIsTold() throws Exception {
        // Given
        CompletableFuture<String> told = new CompletableFuture<>();
        processes.whenOneEnds(child -> told.complete(child.name()));
        // When
        processes.start("brief", Stage.SERVICE, directory, Map.of(), List.of("true"));
        // Then
        assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo("brief");
    }
}
