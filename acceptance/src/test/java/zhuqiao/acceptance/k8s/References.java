package zhuqiao.acceptance.k8s;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whatever names something must name something that is there. No schema sees this. */
final class References {
    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    private References() {}

    static Stream<String> faults(Manifests manifests) {
        return Stream.of(
                        Pod.all(manifests).flatMap(pod -> pod(pod, manifests)),
                        manifests.of(Kind.SERVICE).flatMap(service -> service(service, manifests)),
                        manifests
                                .of(Kind.DISRUPTION_BUDGET)
                                .filter(budget -> selected(budget.labels("spec.selector.matchLabels"), manifests)
                                        .findAny()
                                        .isEmpty())
                                .map(budget -> budget.label() + ": protects no pod"),
                        namespaces(manifests))
                .flatMap(faults -> faults);
    }

    private static Stream<String> pod(Pod pod, Manifests manifests) {
        Stream<String> own = Stream.of(
                        fault(
                                !pod.isSelectedBy(pod.deployment().labels("spec.selector.matchLabels")),
                                "does not select its own pods"),
                        fault(
                                !manifests.has(
                                        Kind.SERVICE_ACCOUNT,
                                        Manifest.text(pod.spec(), "serviceAccountName")
                                                .orElse("?")),
                                "names a service account that is not there"))
                .flatMap(Optional::stream);
        Stream<String> containers =
                pod.containers().flatMap(container -> Stream.concat(probes(container), mounts(container, pod)));
        return Stream.concat(own, containers).map(fault -> pod.label() + ": " + fault);
    }

    private static Stream<String> probes(JsonObject container) {
        return PROBES.stream().flatMap(probe -> {
            Optional<String> port = Manifest.text(container, probe + ".httpGet.port");
            if (port.isEmpty()) {
                return Stream.of(probe + " asks no port");
            }
            return Pod.ports(container).contains(port.get())
                    ? Stream.of()
                    : Stream.of(probe + " asks port " + port.get() + ", which is not there");
        });
    }

    private static Stream<String> mounts(JsonObject container, Pod pod) {
        return Manifest.list(container, "volumeMounts")
                .map(mount -> Manifest.text(mount, "name").orElse("?"))
                .filter(volume -> !pod.volumes().contains(volume))
                .map(volume -> "mounts volume " + volume + ", which is not there");
    }

    private static Stream<String> service(Manifest service, Manifests manifests) {
        List<Pod> pods = selected(service.labels("spec.selector"), manifests).toList();
        if (pods.isEmpty()) {
            return Stream.of(service.label() + ": selects no pod");
        }
        return service.list("spec.ports")
                .map(port -> Manifest.text(port, "targetPort").orElse("?"))
                .filter(target -> pods.stream().noneMatch(pod -> pod.ports().contains(target)))
                .map(target -> service.label() + ": leads to port " + target + ", which is not there");
    }

    private static Stream<String> namespaces(Manifests manifests) {
        return manifests.objects().stream()
                .filter(object -> !object.kind().equals(Kind.NAMESPACE.label()))
                .filter(object -> !manifests.has(
                        Kind.NAMESPACE, object.text("metadata.namespace").orElse("?")))
                .map(object -> object.label() + ": is in no namespace of ours");
    }

    private static Stream<Pod> selected(Map<String, String> selector, Manifests manifests) {
        return Pod.all(manifests).filter(pod -> pod.isSelectedBy(selector));
    }

    private static Optional<String> fault(boolean broken, String what) {
        return broken ? Optional.of(what) : Optional.empty();
    }
}
