package zhuqiao.sandbox.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhuqiao.sandbox.process.ComponentFailure;
import zhuqiao.sandbox.process.HttpProbe;
import zhuqiao.sandbox.process.Processes;
import zhuqiao.sandbox.process.Readiness;
import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.process.RunningProcess.Stage;

/**
 * One process of one of the platform's services.
 *
 * @param name of the component, with the replica's number when there are several
 * @param healthPort plain HTTP port of {@code /q/health/ready}
 * @param java the JVM and its options, up to the jar
 */
public record Service(
        String name, Stage stage, Path jar, int healthPort, Map<String, String> environment, List<String> java) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Starts it in the directory and waits until it reports itself ready. */
    public RunningProcess start(Processes processes, Path directory) throws InterruptedException {
        try {
            RunningProcess process = processes.start(name, stage, directory, environment, command());
            URI health = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(healthPort));
            Readiness.await(process, PATIENCE, new HttpProbe(health));
            return process;
        } catch (IOException e) {
            throw new ComponentFailure(name, "did not start: " + e.getMessage(), processes.log(name));
        }
    }

    private List<String> command() {
        return Stream.concat(java.stream(), Stream.of("-jar", jar.toString())).toList();
    }
}
