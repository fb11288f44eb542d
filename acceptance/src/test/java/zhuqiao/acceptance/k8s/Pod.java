package zhuqiao.acceptance.k8s;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Deployment would start. */
record Pod(Manifest deployment) {
    private static final String SPEC = "spec.template.spec";

    static Stream<Pod> all(Manifests manifests) {
        return manifests.of(Kind.DEPLOYMENT).map(Pod::new);
    }

    String label() {
        return deployment.label();
    }

    String name() {
        return deployment.name();
    }

    JsonObject spec() {
        return deployment.at(SPEC).orElseThrow().getAsJsonObject();
    }

    Map<String, String> labels() {
        return deployment.labels("spec.template.metadata.labels");
    }

    boolean isSelectedBy(Map<String, String> selector) {
        return !selector.isEmpty() && labels().entrySet().containsAll(selector.entrySet());
    }

    Stream<JsonObject> containers() {
        return Stream.of("containers", "initContainers").flatMap(list -> Manifest.list(spec(), list));
    }

    Set<String> volumes() {
        return Manifest.list(spec(), "volumes")
                .map(volume -> Manifest.text(volume, "name").orElse("?"))
                .collect(Collectors.toSet());
    }

    /** Names and numbers of a container's ports. */
    static Set<String> ports(JsonObject container) {
        return Manifest.list(container, "ports")
                .flatMap(port ->
                        Stream.of("name", "containerPort").flatMap(field -> Manifest.text(port, field).stream()))
                .collect(Collectors.toSet());
    }

    Set<String> ports() {
        return containers().flatMap(container -> ports(container).stream()).collect(Collectors.toSet());
    }
}
