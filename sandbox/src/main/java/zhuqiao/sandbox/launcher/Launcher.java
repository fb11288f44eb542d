package zhuqiao.sandbox.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import zhuqiao.sandbox.demo.Demo;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.postgres.PostgresServer;
import zhuqiao.sandbox.postgres.Postmaster;
import zhuqiao.sandbox.process.ComponentFailure;
import zhuqiao.sandbox.process.Leftovers;
import zhuqiao.sandbox.process.Ports;
import zhuqiao.sandbox.process.Processes;
import zhuqiao.sandbox.service.Artefacts;
import zhuqiao.sandbox.stack.StackFile;
import zhuqiao.sandbox.stack.StackInfo;
import zhuqiao.sandbox.stack.StateDirectory;

/** The program behind {@code ./zhuqiao up} and {@code ./zhuqiao demo}. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    private final StateDirectory state;
    private final Artefacts artefacts;
    private final Options options;
    private final Progress progress = new Progress(System.out);

    private Launcher(StateDirectory state, Artefacts artefacts, Options options) {
        this.state = state;
        this.artefacts = artefacts;
        this.options = options;
    }

    /** Takes the command and its options; system property {@code zhuqiao.artefacts} says where the build is. */
    public static void main(String[] arguments) {
        Settings settings = Settings.read();
        try {
            Options options = Options.parse(List.of(arguments));
            settings.parent().ifPresent(Launcher::endWith);
            System.exit(new Launcher(settings.state(), settings.artefacts(), options).run());
        } catch (Options.Misunderstood e) {
            System.err.println("zhuqiao: " + e.getMessage());
            System.exit(MISUNDERSTOOD);
        }
    }

    /** The root command hands signals on, but cannot when it is killed outright. */
    private static void endWith(ProcessHandle parent) {
        // Not on the pool's thread, which would wait in exit and tell nobody of the processes that end meanwhile.
        Thread exit = new Thread(() -> System.exit(FAILED), "parent-gone");
        var _ = parent.onExit().thenRun(exit::start);
    }

    private int run() {
        Optional<RunLock> lock = Optional.empty();
        try {
            lock = RunLock.take(state.lock());
            if (lock.isEmpty()) {
                System.err.printf(
                        "zhuqiao: a stack is already running here (pid %s); stop it first, with Ctrl-C in its terminal or kill %1$s%n",
                        RunLock.holder(state.lock()));
                return FAILED;
            }
            return runAlone();
        } catch (ComponentFailure failure) {
            return report(failure);
        } catch (IOException | RuntimeException e) {
            return report(e);
        }
    }

    private int runAlone() throws IOException {
        long begin = System.nanoTime();
        Postmaster.endStray(PostgresServer.dataDirectory(state));
        List<String> ended = Leftovers.end(state.processes());
        if (!ended.isEmpty()) {
            progress.say("  ended what a killed run left behind: " + String.join(", ", ended));
        }
        state.prepare();
        PlannedPorts ports = PlannedPorts.choose(new Ports(System.getenv()), options.replicas());
        Processes processes = new Processes(
                state.processes(),
                state.logs(),
                state.stackFile(),
                PostgresServer.dataDirectory(state).resolve("postmaster.pid"));
        Thread ending = new Thread(() -> end(processes), "ending");
        Runtime.getRuntime().addShutdownHook(ending);

        Stack stack = new StackStarter(state, artefacts, processes, ports, progress).start();
        StackInfo info = stack.describe();
        Market market = progress.component("market", () -> Market.open(info));
        StackFile.write(state.stackFile(), stack.describe());
        processes.whenOneEnds(new Supervisor(
                stack.replicas(),
                processes,
                state.run(),
                progress,
                () -> StackFile.write(state.stackFile(), stack.describe()))::ended);
        progress.say(String.format(
                Locale.ROOT, "Ready in %.1f s: %s (%s)", Progress.seconds(begin), info.gateway(), state.stackFile()));
        return switch (options.command()) {
            case UP -> stay();
            case DEMO -> play(info, market);
        };
    }

    private int play(StackInfo stack, Market market) {
        boolean held = Demo.run(stack, market, options.demo());
        if (!options.once()) {
            progress.say("The stack stays up; Ctrl-C ends it.");
            stay();
        }
        market.close();
        return held ? 0 : FAILED;
    }

    private int stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void end(Processes processes) {
        try {
            Files.deleteIfExists(state.stackFile());
            progress.say("Stopping.");
            processes.close();
            Postmaster.endStray(PostgresServer.dataDirectory(state));
        } catch (IOException e) {
            System.err.println("zhuqiao: " + e.getMessage());
        }
    }

    private int report(ComponentFailure failure) {
        FailureReport.print(System.err, failure, launcherLog());
        return FAILED;
    }

    private int report(Exception failure) {
        System.err.println("zhuqiao: could not go on: " + failure.getMessage() + " (details in " + launcherLog() + ")");
        FailureReport.keep(failure, launcherLog());
        return FAILED;
    }

    private Path launcherLog() {
        return state.logs().resolve("launcher.log");
    }
}
