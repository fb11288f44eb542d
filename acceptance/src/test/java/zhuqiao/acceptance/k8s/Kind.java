package zhuqiao.acceptance.k8s;

import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of objects that the manifests may hold, each with the API's own idea of its fields. */
enum Kind {
    NAMESPACE("v1", "Namespace", V1Namespace::validateJsonElement),
    SERVICE_ACCOUNT("v1", "ServiceAccount", V1ServiceAccount::validateJsonElement),
    CONFIG_MAP("v1", "ConfigMap", V1ConfigMap::validateJsonElement),
    SERVICE("v1", "Service", V1Service::validateJsonElement),
    DEPLOYMENT("apps/v1", "Deployment", V1Deployment::validateJsonElement),
    DISRUPTION_BUDGET("policy/v1", "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement),
    NETWORK_POLICY("networking.k8s.io/v1", "NetworkPolicy", V1NetworkPolicy::validateJsonElement);

    /** Refuses fields that the API does not know and misses those that it requires. */
    private interface Model {
        void validate(JsonElement object) throws IOException;
    }

    private final String apiVersion;
    private final String label;
    private final Model model;

    Kind(String apiVersion, String label, Model model) {
        this.apiVersion = apiVersion;
        this.label = label;
        this.model = model;
    }

    static Optional<Kind> of(Manifest manifest) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(manifest.kind())
                        && kind.apiVersion.equals(manifest.text("apiVersion").orElse("")))
                .findFirst();
    }

    String label() {
        return label;
    }

    /** What the model says against the object, if anything. */
    Optional<String> fault(Manifest manifest) {
        try {
            model.validate(manifest.json());
            return Optional.empty();
        } catch (IllegalArgumentException | IOException refused) {
            return Optional.of(manifest.label() + ": " + refused.getMessage());
        }
    }
}
