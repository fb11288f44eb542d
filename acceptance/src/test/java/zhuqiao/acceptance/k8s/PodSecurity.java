package zhuqiao.acceptance.k8s;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The restricted profile of the Pod Security Standards field by field
 * (https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted), and a little more: no writable
 * root, no token, limits on memory.
 */
final class PodSecurity {
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");
    private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");

    private PodSecurity() {}

    static Stream<String> faults(Manifests manifests) {
        return Stream.concat(
                Pod.all(manifests)
                        .flatMap(pod -> Stream.concat(pod(pod.spec()), containers(pod))
                                .map(fault -> pod.label() + ": " + fault)),
                Stream.concat(namespaces(manifests), accounts(manifests)));
    }

    private static Stream<String> pod(JsonObject spec) {
        Stream<String> fields = Stream.of(
                        unless(spec, "securityContext.runAsNonRoot", "true"),
                        unless(spec, "automountServiceAccountToken", "false"),
                        Manifest.text(spec, "securityContext.seccompProfile.type")
                                        .filter(PROFILES::contains)
                                        .isPresent()
                                ? Optional.<String>empty()
                                : Optional.of("securityContext.seccompProfile.type is not RuntimeDefault"),
                        Manifest.text(spec, "securityContext.runAsUser")
                                .filter("0"::equals)
                                .map(root -> "runs as root"))
                .flatMap(Optional::stream);
        Stream<String> shared = Stream.of("hostNetwork", "hostPID", "hostIPC")
                .filter(field ->
                        Manifest.text(spec, field).filter("true"::equals).isPresent())
                .map(field -> "shares " + field);
        Stream<String> volumes = Manifest.list(spec, "volumes")
                .flatMap(volume -> volume.keySet().stream())
                .filter(field -> !field.equals("name") && !VOLUMES.contains(field))
                .map(type -> "mounts a volume of type " + type);
        return Stream.of(fields, shared, volumes).flatMap(faults -> faults);
    }

    private static Stream<String> containers(Pod pod) {
        return pod.containers().flatMap(container -> {
            Stream<String> fields = Stream.of(
                            unless(container, "securityContext.allowPrivilegeEscalation", "false"),
                            unless(container, "securityContext.readOnlyRootFilesystem", "true"),
                            when(container, "securityContext.privileged", "true"),
                            when(container, "securityContext.runAsNonRoot", "false"),
                            when(container, "securityContext.runAsUser", "0"),
                            when(container, "securityContext.seccompProfile.type", "Unconfined"),
                            present(container, "securityContext.capabilities.add"),
                            present(container, "securityContext.procMount"),
                            drops(container),
                            missing(container, "resources.requests.cpu"),
                            missing(container, "resources.requests.memory"),
                            missing(container, "resources.limits.memory"))
                    .flatMap(Optional::stream);
            Stream<String> hostPorts = Manifest.list(container, "ports")
                    .filter(port -> port.has("hostPort"))
                    .map(port -> "takes a port of the host");
            return Stream.concat(fields, hostPorts);
        });
    }

    private static Optional<String> drops(JsonObject container) {
        List<String> dropped = Manifest.at(container, "securityContext.capabilities.drop")
                .filter(JsonElement::isJsonArray)
                .map(list -> list.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList())
                .orElse(List.of());
        return dropped.contains("ALL") ? Optional.empty() : Optional.of("does not drop ALL capabilities");
    }

    private static Stream<String> namespaces(Manifests manifests) {
        return manifests
                .of(Kind.NAMESPACE)
                .filter(namespace -> !"restricted".equals(labels(namespace).get("pod-security.kubernetes.io/enforce")))
                .map(namespace -> namespace.label() + ": does not enforce the restricted profile");
    }

    private static Map<String, String> labels(Manifest namespace) {
        return namespace.labels("metadata.labels");
    }

    private static Stream<String> accounts(Manifests manifests) {
        return manifests
                .of(Kind.SERVICE_ACCOUNT)
                .filter(account -> account.text("automountServiceAccountToken")
                        .filter("false"::equals)
                        .isEmpty())
                .map(account -> account.label() + ": hands out its token");
    }

    private static Optional<String> unless(JsonObject object, String path, String wanted) {
        return Manifest.text(object, path).filter(wanted::equals).isPresent()
                ? Optional.empty()
                : Optional.of(path + " is not " + wanted);
    }

    private static Optional<String> when(JsonObject object, String path, String forbidden) {
        return Manifest.text(object, path).filter(forbidden::equals).map(found -> path + " is " + forbidden);
    }

    private static Optional<String> present(JsonObject object, String path) {
        return Manifest.at(object, path).map(found -> path + " is set");
    }

    private static Optional<String> missing(JsonObject object, String path) {
        return Manifest.at(object, path).isPresent() ? Optional.empty() : Optional.of(path + " is missing");
    }
}
