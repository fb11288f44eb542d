package zhuqiao.acceptance.k8s;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that must hold of a set of manifests. */
final class Rules {
    private Rules() {}

    /** Every fault, in words; empty when all is well. */
    static List<String> faults(Manifests manifests) {
        return Stream.of(
                        schema(manifests),
                        References.faults(manifests),
                        Environment.faults(manifests),
                        PodSecurity.faults(manifests),
                        Availability.faults(manifests),
                        Roads.faults(manifests))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<String> schema(Manifests manifests) {
        return manifests.objects().stream()
                .flatMap(object -> Kind.of(object)
                        .map(kind -> kind.fault(object))
                        .orElse(Optional.of(object.label() + ": not a kind of this base"))
                        .stream());
    }
}
