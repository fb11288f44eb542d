package zhuqiao.acceptance.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
    @Test
    void theBaseHoldsTheThreeServicesAndNoFault() {
        // Given
        Manifests base = Manifests.of(Manifests.base());

        // When, Then
        assertThat(Rules.faults(base)).isEmpty();
        assertThat(Pod.all(base).map(Pod::name))
                .containsExactlyInAnyOrder("gateway", "partner-service", "matching-service");
    }

    @Test
    void theBaseHoldsNoSecretAndDocumentsEachOneItNeeds() {
        // Given
        String base = Manifests.base();

        // Then
        assertThat(base).doesNotContain("kind: Secret", "stringData");
        Set<String> needed = base.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("secretName: "))
                .map(line -> line.substring("secretName: ".length()))
                .collect(Collectors.toSet());
        assertThat(Environment.documentedSecrets().keySet()).containsAll(needed).hasSize(7);
    }

    /** Without kubectl a person's machine skips this, the build machine does not. */
    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/dev"})
    void whatKubectlRendersHoldsToo(String folder) throws Exception {
        // Given
        assumeTrue(
                hasKubectl() || "true".equals(System.getenv("CI")),
                "kubectl is not installed: rendering is not checked");

        // When
        Manifests rendered = Manifests.of(render(folder));

        // Then
        assertThat(Rules.faults(rendered)).isEmpty();
        assertThat(rendered.objects().stream().map(Manifest::label))
                .containsExactlyInAnyOrderElementsOf(Manifests.of(Manifests.base()).objects().stream()
                        .map(Manifest::label)
                        .toList());
    }

    private static String render(String folder) throws IOException, InterruptedException {
        Process kubectl = new ProcessBuilder(
                        "kubectl",
                        "kustomize",
                        Manifests.folder().resolve(folder).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(kubectl.exitValue()).isZero();
        return rendered;
    }

    private static boolean hasKubectl() throws InterruptedException {
        try {
            return new ProcessBuilder("kubectl", "version", "--client")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
