package zhuqiao.acceptance.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is put into the manifests on purpose, once, and has to be found by its name. */
class SeededFaultsTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                fault("runAsNonRoot: true", "runAsNonroot: true", "runAsNonroot"),
                fault("failureThreshold: 60", "failureTreshold: 60", "failureTreshold"),
                fault("kind: PodDisruptionBudget", "kind: PodDisruptionBudgets", "not a kind of this base"),
                fault("apiVersion: apps/v1", "apiVersion: apps/v1beta1", "not a kind of this base"),
                fault("  selector:\n    matchLabels:", "  selecter:\n    matchLabels:", "selecter"),
                fault(
                        "name: management\n              containerPort",
                        "name: admin\n              containerPort",
                        "startupProbe asks port management"),
                fault(
                        "port: http\n            periodSeconds: 5",
                        "port: 8081\n            periodSeconds: 5",
                        "readinessProbe asks port 8081"),
                fault("livenessProbe:", "livelinessProbe:", "livelinessProbe"),
                fault("targetPort: https", "targetPort: 8444", "leads to port 8444"),
                fault(
                        "  selector:\n    app.kubernetes.io/name: gateway",
                        "  selector:\n    app.kubernetes.io/name: gatway",
                        "selects no pod"),
                fault(
                        "serviceAccountName: gateway",
                        "serviceAccountName: default",
                        "service account that is not there"),
                fault(
                        "mountPath: /tmp\n            - name: certificate",
                        "mountPath: /tmp\n            - name: cert",
                        "mounts volume cert,"),
                fault("secretName: gateway-certificate", "secretName: gateway-cert", "does not document"),
                fault("key: data-key", "key: data", "takes data of partner-service-keys"),
                fault(
                        "name: platform\n                  key: QUARKUS_OIDC",
                        "name: site\n                  key: QUARKUS_OIDC",
                        "of site, which is not there"),
                fault(
                        "- configMapRef:\n                name: platform",
                        "- configMapRef:\n                name: plattform",
                        "takes ConfigMap plattform"),
                fault("KAFKA_BOOTSTRAP_SERVERS:", "KAFKA_SERVERS:", "lacks KAFKA_BOOTSTRAP_SERVERS"),
                fault("name: QUARKUS_FLYWAY_USERNAME", "name: QUARKUS_FLYWAY_USER", "lacks QUARKUS_FLYWAY_USERNAME"),
                fault(
                        "ZHUQIAO_PLATFORM_USCC:",
                        "ADMIN_PASSWORD: x\n  ZHUQIAO_PLATFORM_USCC:",
                        "ADMIN_PASSWORD belongs into a secret"),
                fault("enforce: restricted", "enforce: baseline", "does not enforce the restricted profile"),
                fault("runAsNonRoot: true", "runAsNonRoot: false", "runAsNonRoot is not true"),
                fault("runAsUser: 10001", "runAsUser: 0", "runs as root"),
                fault("type: RuntimeDefault", "type: Unconfined", "seccompProfile.type is not RuntimeDefault"),
                fault(
                        "allowPrivilegeEscalation: false",
                        "allowPrivilegeEscalation: true",
                        "allowPrivilegeEscalation is not false"),
                fault(
                        "allowPrivilegeEscalation: false",
                        "allowPrivilegeEscalation: false\n            privileged: true",
                        "privileged is true"),
                fault(
                        "readOnlyRootFilesystem: true",
                        "readOnlyRootFilesystem: false",
                        "readOnlyRootFilesystem is not true"),
                fault("                - ALL", "                - NET_RAW", "does not drop ALL"),
                fault(
                        "            capabilities:\n",
                        "            capabilities:\n              add: [NET_ADMIN]\n",
                        "capabilities.add is set"),
                fault(
                        "emptyDir:\n            sizeLimit: 64Mi",
                        "hostPath:\n            path: /tmp",
                        "volume of type hostPath"),
                fault("enableServiceLinks: false", "hostNetwork: true", "shares hostNetwork"),
                fault("containerPort: 8443", "containerPort: 8443\n              hostPort: 443", "port of the host"),
                fault(
                        "automountServiceAccountToken: false\n---",
                        "automountServiceAccountToken: true\n---",
                        "hands out its token"),
                fault("              memory: 768Mi", "              cpu: \"1\"", "resources.limits.memory is missing"),
                fault("maxUnavailable: 0", "maxUnavailable: 1", "a rollout takes pods away"),
                fault(
                        "kind: PodDisruptionBudget\nmetadata:\n  name: gateway\n  namespace: zhuqiao\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: gateway",
                        "kind: PodDisruptionBudget\nmetadata:\n  name: gateway\n  namespace: zhuqiao\nspec:\n  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: door",
                        "protects no pod"),
                fault(
                        "name: default-deny\n  namespace: zhuqiao\nspec:\n  podSelector: {}",
                        "name: default-deny\n  namespace: zhuqiao\nspec:\n  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: gateway",
                        "nothing denies by default"),
                fault(
                        "        - podSelector:\n            matchLabels:\n              app.kubernetes.io/name: matching-service\n",
                        "",
                        "the road from gateway to matching-service is shut"),
                fault(
                        "  egress:\n    - to:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: zhuqiao-data",
                        "  egress:\n    - to:\n        - podSelector: {}\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: zhuqiao-data",
                        "the road from matching-service to partner-service is open"),
                fault("port: management\n  egress", "port: metrics\n  egress", "opens port metrics"),
                fault("  namespace: zhuqiao\ndata:", "  namespace: default\ndata:", "in no namespace of ours"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("faults")
    void aSeededFaultIsFound(String sound, String broken, String found) {
        // Given
        String base = Manifests.base();
        int place = base.indexOf(sound);
        assertThat(place).as("the base holds: " + sound).isNotNegative();
        String seeded = base.substring(0, place) + broken + base.substring(place + sound.length());

        // When, Then
        assertThat(Rules.faults(Manifests.of(seeded)))
                .anySatisfy(fault -> assertThat(fault).contains(found));
    }

    private static Arguments fault(String sound, String broken, String found) {
        return Arguments.of(sound, broken, found);
    }
}
