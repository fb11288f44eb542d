package zhuqiao.acceptance.k8s;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each service finds its whole environment, and every value has a place: a ConfigMap's key or a documented Secret's. */
final class Environment {
    private static final Set<String> SERVICE = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_REACTIVE_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_FLYWAY_USERNAME",
            "QUARKUS_FLYWAY_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "ZHUQIAO_SECURITY_DATA_KEY",
            "ZHUQIAO_SECURITY_INDEX_KEY",
            "ZHUQIAO_PLATFORM_USCC");
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "partner-service",
            SERVICE,
            "matching-service",
            SERVICE,
            "gateway",
            Set.of(
                    "QUARKUS_HTTP_SSL_PORT",
                    "QUARKUS_HTTP_INSECURE_REQUESTS",
                    "QUARKUS_TLS_KEY_STORE_PEM_0_CERT",
                    "QUARKUS_TLS_KEY_STORE_PEM_0_KEY",
                    "QUARKUS_OIDC_AUTH_SERVER_URL",
                    "QUARKUS_MANAGEMENT_PORT",
                    "ZHUQIAO_GATEWAY_PARTNER_SERVICE",
                    "ZHUQIAO_GATEWAY_MATCHING_SERVICE"));
    /** What would be a secret if it stood in a ConfigMap. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|data_key|index_key).*");

    private static final Pattern SECRET_ROW = Pattern.compile("\\| `([a-z-]+)` \\| ((?:`[a-z.-]+`(?:, )?)+) \\|.*");

    private Environment() {}

    static Stream<String> faults(Manifests manifests) {
        Map<String, Set<String>> documented = documentedSecrets();
        Stream<String> pods = Pod.all(manifests)
                .flatMap(pod -> pod.containers()
                        .flatMap(container -> container(container, pod, manifests, documented))
                        .map(fault -> pod.label() + ": " + fault));
        Stream<String> leaks = manifests
                .of(Kind.CONFIG_MAP)
                .flatMap(map -> map.labels("data").keySet().stream()
                        .filter(key -> SECRET.matcher(key).matches())
                        .map(key -> map.label() + ": " + key + " belongs into a secret"));
        return Stream.concat(pods, leaks);
    }

    private static Stream<String> container(
            JsonObject container, Pod pod, Manifests manifests, Map<String, Set<String>> documented) {
        Set<String> found = new HashSet<>();
        Stream.Builder<String> faults = Stream.builder();
        Manifest.list(container, "envFrom").forEach(source -> {
            String name = Manifest.text(source, "configMapRef.name").orElse("?");
            if (!manifests.has(Kind.CONFIG_MAP, name)) {
                faults.add("takes ConfigMap " + name + ", which is not there");
            }
            found.addAll(keys(manifests, name));
        });
        Manifest.list(container, "env").forEach(variable -> {
            found.add(Manifest.text(variable, "name").orElse("?"));
            missing(variable, "valueFrom.configMapKeyRef", name -> keys(manifests, name))
                    .forEach(faults::add);
            missing(variable, "valueFrom.secretKeyRef", name -> documented.getOrDefault(name, Set.of()))
                    .forEach(faults::add);
        });
        Manifest.list(pod.spec(), "volumes")
                .flatMap(volume -> Manifest.text(volume, "secret.secretName").stream())
                .filter(name -> !documented.containsKey(name))
                .forEach(name -> faults.add("mounts secret " + name + ", which k8s/README.md does not document"));
        NEEDED.getOrDefault(pod.name(), Set.of()).stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> faults.add("lacks " + name));
        return faults.build();
    }

    private interface Keys {
        Set<String> of(String name);
    }

    private static List<String> missing(JsonObject variable, String reference, Keys keys) {
        return Manifest.text(variable, reference + ".key")
                .map(key -> {
                    String name = Manifest.text(variable, reference + ".name").orElse("?");
                    return keys.of(name).contains(key)
                            ? List.<String>of()
                            : List.of("takes " + key + " of " + name + ", which is not there");
                })
                .orElse(List.of());
    }

    private static Set<String> keys(Manifests manifests, String configMap) {
        return manifests
                .of(Kind.CONFIG_MAP)
                .filter(map -> map.name().equals(configMap))
                .flatMap(map -> map.labels("data").keySet().stream())
                .collect(Collectors.toSet());
    }

    /** The table of {@code k8s/README.md}: what an operator is told to make. */
    static Map<String, Set<String>> documentedSecrets() {
        return Manifests.read(Manifests.folder().resolve("README.md"))
                .lines()
                .map(SECRET_ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> Set.of(row.group(2).replace("`", "").split(", ", -1))));
    }
}
