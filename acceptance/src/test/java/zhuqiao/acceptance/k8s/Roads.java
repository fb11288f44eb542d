package zhuqiao.acceptance.k8s;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The network is shut, except for the roads that the architecture names, each open at both ends. */
final class Roads {
    /** From whom to whom inside the namespace. Services never call each other. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "gateway", Set.of("partner-service", "matching-service"),
            "partner-service", Set.of(),
            "matching-service", Set.of());

    private Roads() {}

    static Stream<String> faults(Manifests manifests) {
        return Stream.of(denied(manifests), policies(manifests), roads(manifests))
                .flatMap(faults -> faults);
    }

    private static Stream<String> denied(Manifests manifests) {
        boolean denied = manifests
                .of(Kind.NETWORK_POLICY)
                .anyMatch(policy -> policy.at("spec.podSelector")
                                .filter(selector -> selector.getAsJsonObject().isEmpty())
                                .isPresent()
                        && types(policy).equals(Set.of("Ingress", "Egress"))
                        && policy.at("spec.ingress").isEmpty()
                        && policy.at("spec.egress").isEmpty());
        return denied ? Stream.of() : Stream.of("NetworkPolicy: nothing denies by default");
    }

    private static Stream<String> policies(Manifests manifests) {
        return manifests.of(Kind.NETWORK_POLICY).flatMap(policy -> {
            Stream<String> idle = Pod.all(manifests).anyMatch(pod -> applies(policy, pod))
                    ? Stream.of()
                    : Stream.of(policy.label() + ": applies to no pod");
            Stream<String> ports = policy.list("spec.ingress")
                    .flatMap(rule -> Manifest.list(rule, "ports"))
                    .flatMap(port -> Manifest.text(port, "port").stream())
                    .filter(port -> Pod.all(manifests)
                            .filter(pod -> applies(policy, pod))
                            .noneMatch(pod -> pod.ports().contains(port)))
                    .map(port -> policy.label() + ": opens port " + port + ", which is not there");
            return Stream.concat(idle, ports);
        });
    }

    private static Stream<String> roads(Manifests manifests) {
        return Pod.all(manifests)
                .flatMap(from -> Pod.all(manifests)
                        .filter(to -> !from.name().equals(to.name()))
                        .flatMap(to -> road(manifests, from, to)));
    }

    private static Stream<String> road(Manifests manifests, Pod from, Pod to) {
        boolean wanted = ALLOWED.getOrDefault(from.name(), Set.of()).contains(to.name());
        boolean out = opens(manifests, from, to, "spec.egress", "to");
        // The door is open to everybody, so only its own way out can keep a service from it.
        boolean in = opens(manifests, to, from, "spec.ingress", "from");
        String road = "the road from " + from.name() + " to " + to.name();
        if (wanted) {
            return out && in ? Stream.of() : Stream.of("NetworkPolicy: " + road + " is shut");
        }
        return out ? Stream.of("NetworkPolicy: " + road + " is open") : Stream.of();
    }

    private static boolean opens(Manifests manifests, Pod at, Pod other, String rules, String peers) {
        return manifests
                .of(Kind.NETWORK_POLICY)
                .filter(policy -> applies(policy, at))
                .flatMap(policy -> policy.list(rules))
                .anyMatch(rule -> !rule.has(peers) || Manifest.list(rule, peers).anyMatch(peer -> isPeer(peer, other)));
    }

    private static boolean isPeer(JsonObject peer, Pod pod) {
        return peer.has("podSelector")
                && !peer.has("namespaceSelector")
                && selects(peer.getAsJsonObject("podSelector"), pod);
    }

    private static boolean applies(Manifest policy, Pod pod) {
        return policy.at("spec.podSelector")
                .map(selector -> selects(selector.getAsJsonObject(), pod))
                .orElse(false);
    }

    private static boolean selects(JsonObject selector, Pod pod) {
        return pod.labels()
                        .entrySet()
                        .containsAll(Manifest.labels(selector, "matchLabels").entrySet())
                && Manifest.list(selector, "matchExpressions").allMatch(expression -> matches(expression, pod));
    }

    private static boolean matches(JsonObject expression, Pod pod) {
        String operator = Manifest.text(expression, "operator").orElse("?");
        if (!operator.equals("In")) {
            throw new IllegalArgumentException("the roads are read only as far as the operator In, not " + operator);
        }
        String value =
                pod.labels().getOrDefault(Manifest.text(expression, "key").orElse("?"), "");
        return expression.getAsJsonArray("values").asList().stream()
                .map(JsonElement::getAsString)
                .anyMatch(value::equals);
    }

    private static Set<String> types(Manifest policy) {
        return policy.at("spec.policyTypes")
                .map(types -> types.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
