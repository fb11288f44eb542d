package zhuqiao.sandbox.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import zhuqiao.sandbox.process.ComponentFailure;
import zhuqiao.sandbox.process.JavaCommand;
import zhuqiao.sandbox.stack.StateDirectory;

/**
 * An unpacked Keycloak in the shared cache.
 *
 * @param home the directory of the version, prepared once
 * @param archive class archive of its JVM
 */
record Distribution(Path home, Path archive) {

    /** Unpacks the zip the build fetched, unless a finished copy is there. */
    static Distribution unpacked(StateDirectory state, Path zipDirectory) throws IOException {
        Path zip = zip(zipDirectory);
        String version = zip.getFileName().toString().replaceAll("^keycloak-quarkus-dist-|\\.zip$", "");
        Path home = state.cache().resolve("keycloak-" + version);
        Distribution distribution = new Distribution(home, state.cache().resolve("keycloak.jsa"));
        if (!distribution.prepared()) {
            StateDirectory.delete(home);
            Unzip.withoutTopDirectory(zip, home);
        }
        return distribution;
    }

    private static Path zip(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow(() -> new ComponentFailure("keycloak", "its zip is missing from " + directory));
        }
    }

    boolean prepared() {
        return Files.exists(mark());
    }

    void markPrepared() throws IOException {
        Files.writeString(mark(), "");
    }

    private Path mark() {
        return home.resolve("prepared");
    }

    /** A database with Keycloak's own schema and nothing else, so that later starts need not create it. */
    Path emptyDatabase() {
        return home.resolve("data").resolve("h2");
    }

    /**
     * The command line of the server; Java itself instead of {@code kc.sh}, whose shell would stand between us and the
     * process. The quick compiler alone: it serves a few hundred tokens and is up with two thirds of the CPU.
     */
    JavaCommand java(Path instance) {
        return JavaCommand.with(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xms64m",
                        "-Xmx512m",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-Dpicocli.disable.closures=true",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dkc.home.dir=" + instance,
                        "-Djboss.server.config.dir=" + instance.resolve("conf"))
                .archive(archive);
    }

    String[] mainClass() {
        return new String[] {
            "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"
        };
    }
}
