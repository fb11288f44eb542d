package zhuqiao.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script at the repository's root, on made-up machines. */
class RootCommandTest {

    private static final Path SCRIPT = Path.of("../zhuqiao");

    @TempDir
    private Path machine;

    /** How the script ended and everything it said. */
    private record Ended(int status, String said) {}

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        // Given
        Path old = jdk("17.0.2");
        // When
        Ended ended = run(copyIn("a clone"), old, "up");
        // Then
        assertThat(ended.status()).isNotZero();
        assertThat(ended.said()).contains("needs a JDK 25", "Temurin 25").doesNotContain("\tat ");
        assertThat(ended.said().lines()).hasSize(1);
    }

    @Test
    void itFindsTheJdkAmongOthers() throws Exception {
        // Given
        Path old = jdk("17.0.2");
        jdk("25.0.1");
        Path clone = copyIn("a clone");
        script(clone.resolve("mvnw"), "echo \"maven on $JAVA_HOME\"");
        // When
        Ended ended = run(clone, old, "test");
        // Then
        assertThat(ended.said()).contains("maven on " + machine.resolve("jdks/25.0.1"));
    }

    @Test
    void aFailedBuildIsShownWithItsLog() throws Exception {
        // Given
        Path jdk = jdk("25.0.1");
        Path clone = copyIn("a clone with spaces");
        script(clone.resolve("mvnw"), "echo '[ERROR] cannot find symbol'; exit 1");
        // When
        Ended ended = run(clone, jdk, "up");
        // Then
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("cannot find symbol", "the build failed", "build.log");
    }

    @Test
    void aBenchmarkThatIsNotThereIsNamed() throws Exception {
        // When
        Ended ended = run(copyIn("a clone"), jdk("25.0.1"), "bench", "nonesuch");
        // Then
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("there is no benchmark named nonesuch");
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheKnownOnes() throws Exception {
        // When
        Ended ended = run(copyIn("a clone"), jdk("25.0.1"), "fly");
        // Then
        assertThat(ended.status()).isNotZero();
        assertThat(ended.said()).contains("demo", "up", "test", "soak", "bench");
    }

    private Path copyIn(String directory) throws IOException {
        Path clone = Files.createDirectories(machine.resolve(directory));
        Files.copy(SCRIPT, clone.resolve("zhuqiao"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        for (String module :
                List.of(".mvn", "core", "platform", "gateway", "partner-service", "matching-service", "sandbox")) {
            Files.createDirectories(clone.resolve(module));
        }
        Files.writeString(clone.resolve("pom.xml"), "<project/>");
        return clone;
    }

    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(machine.resolve("jdks").resolve(version));
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/javac"), "exit 0");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(Path clone, Path javaHome, String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("./zhuqiao"), java.util.stream.Stream.of(words))
                .toList());
        builder.directory(clone.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", javaHome.toString());
        environment.put("ZHUQIAO_JDKS", machine.resolve("jdks").toString());
        environment.remove("ZHUQIAO_STATE_DIR");
        environment.remove("ZHUQIAO_CACHE_DIR");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
