package zhuqiao.sandbox.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import zhuqiao.sandbox.process.ComponentFailure;
import zhuqiao.sandbox.process.HttpProbe;
import zhuqiao.sandbox.process.Processes;
import zhuqiao.sandbox.process.Readiness;
import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.process.RunningProcess.Stage;
import zhuqiao.sandbox.stack.CacheLock;
import zhuqiao.sandbox.stack.StateDirectory;

/** Keycloak in its optimised form with the realm of this run. */
public final class KeycloakServer {

    private static final String NAME = "keycloak";
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final StateDirectory state;
    private final Processes processes;
    private final Distribution distribution;
    private final int port;

    private KeycloakServer(StateDirectory state, Processes processes, Distribution distribution, int port) {
        this.state = state;
        this.processes = processes;
        this.distribution = distribution;
        this.port = port;
    }

    /** Address of the realm on that port, also the issuer of its tokens. */
    public static URI realm(int port) {
        return URI.create("http://127.0.0.1:%d/realms/zhuqiao".formatted(port));
    }

    /** Starts the server with the realm; the first time ever it is also unpacked, optimised and given its schema. */
    public static RunningProcess start(
            StateDirectory state, Processes processes, Path zipDirectory, int port, RealmSecrets secrets, URI gateway)
            throws InterruptedException {
        try {
            KeycloakServer server = prepared(state, processes, zipDirectory, port);
            Path instance = server.instance("keycloak");
            server.copyDatabase(instance);
            Path realm = Files.createFile(
                    Files.createDirectories(instance.resolve("data/import")).resolve("zhuqiao-realm.json"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(realm, new RealmDocument(secrets, gateway).json());
            RunningProcess process = server.launch(instance, "--import-realm");
            Readiness.await(
                    process, PATIENCE, new HttpProbe(URI.create(realm(port) + "/.well-known/openid-configuration")));
            Files.delete(realm);
            return process;
        } catch (IOException e) {
            throw new ComponentFailure(NAME, "did not start: " + e.getMessage(), processes.log(NAME));
        }
    }

    private static KeycloakServer prepared(StateDirectory state, Processes processes, Path zipDirectory, int port)
            throws IOException, InterruptedException {
        try (CacheLock _ = CacheLock.take(state.cache().resolve(NAME + ".lock"))) {
            Distribution distribution = Distribution.unpacked(state, zipDirectory);
            KeycloakServer server = new KeycloakServer(state, processes, distribution, port);
            if (!distribution.prepared()) {
                server.optimise();
                server.createSchema();
                distribution.markPrepared();
            }
            return server;
        }
    }

    private void optimise() throws IOException {
        RunningProcess build = run(distribution.home(), "build", "--db=dev-file");
        build.process()
                .onExit()
                .completeOnTimeout(build.process(), BUILD_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (build.process().isAlive()) {
            throw build.failure("was not optimised after %d s".formatted(BUILD_PATIENCE.toSeconds()));
        }
    }

    private void createSchema() throws IOException, InterruptedException {
        RunningProcess server = launch(distribution.home());
        Readiness.await(
                server, PATIENCE, new HttpProbe(URI.create("http://127.0.0.1:%d/realms/master".formatted(port))));
        server.process().destroy();
        server.process().onExit().join();
    }

    private RunningProcess launch(Path instance, String... options) throws IOException {
        String[] production = {
            "start",
            "--optimized",
            // Without this it opens cluster ports on every interface.
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=http://127.0.0.1:" + port
        };
        return run(
                instance,
                Stream.concat(Stream.of(production), Stream.of(options)).toArray(String[]::new));
    }

    private RunningProcess run(Path instance, String... arguments) throws IOException {
        boolean built = !arguments[0].equals("build");
        var java = distribution
                .java(instance)
                .and("-Dkc.config.built=" + built)
                .and(distribution.mainClass())
                .and(arguments);
        return processes.start(NAME, Stage.INFRASTRUCTURE, instance, Map.of(), java.words());
    }

    /** A home of this run's own: the cached program, but data and import apart from every other stack's. */
    private Path instance(String name) throws IOException {
        Path instance = Files.createDirectories(state.run().resolve(name));
        Files.createDirectories(instance.resolve("conf"));
        Files.createSymbolicLink(
                instance.resolve("lib"), distribution.home().resolve("lib").toAbsolutePath());
        return instance;
    }

    private void copyDatabase(Path instance) throws IOException {
        Path target = Files.createDirectories(instance.resolve("data/h2"));
        try (Stream<Path> files = Files.list(distribution.emptyDatabase())) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }
}
