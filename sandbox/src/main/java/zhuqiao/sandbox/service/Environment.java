package zhuqiao.sandbox.service;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.postgres.Database;
import zhuqiao.sandbox.tls.ServerCertificate;

/** The configuration a service gets, by the same variables as in a cluster. */
public final class Environment {

    private final URI realm;
    private final String kafka;
    private final Uscc platform;

    /** What all services share; {@code platform} is the operator's own credit code. */
    public Environment(URI realm, String kafka, Uscc platform) {
        this.realm = realm;
        this.kafka = kafka;
        this.platform = platform;
    }

    /** For a service with a database. */
    public Map<String, String> service(
            int port, Database database, String jdbcUrl, String reactiveUrl, ServiceKeys keys) {
        Map<String, String> variables = common();
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", reactiveUrl);
        variables.put("QUARKUS_DATASOURCE_USERNAME", database.runtime().name());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", database.runtime().password());
        variables.put("QUARKUS_FLYWAY_USERNAME", database.owner().name());
        variables.put("QUARKUS_FLYWAY_PASSWORD", database.owner().password());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        variables.put("ZHUQIAO_SECURITY_DATA_KEY", keys.data());
        variables.put("ZHUQIAO_SECURITY_INDEX_KEY", keys.index());
        variables.put("ZHUQIAO_PLATFORM_USCC", platform.toString());
        return variables;
    }

    /** What partner-service gets besides: short retries, and receivers on this machine allowed. */
    public static Map<String, String> webhooks() {
        return Map.of(
                "ZHUQIAO_WEBHOOK_RETRY_DELAYS", "PT0.3S,PT0.6S,PT2S,PT5S,PT15S",
                "ZHUQIAO_WEBHOOK_ALLOW_PRIVATE_TARGETS", "true");
    }

    /** For the gateway. */
    public Map<String, String> gateway(
            int port,
            int managementPort,
            ServerCertificate certificate,
            List<Integer> partnerServices,
            List<Integer> matchingServices) {
        Map<String, String> variables = common();
        variables.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(port));
        variables.put("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
        variables.put(
                "QUARKUS_TLS_KEY_STORE_PEM_0_CERT", certificate.certificate().toString());
        variables.put("QUARKUS_TLS_KEY_STORE_PEM_0_KEY", certificate.key().toString());
        variables.put("QUARKUS_MANAGEMENT_ENABLED", "true");
        variables.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        variables.put("ZHUQIAO_GATEWAY_PARTNER_SERVICE", addresses(partnerServices));
        variables.put("ZHUQIAO_GATEWAY_MATCHING_SERVICE", addresses(matchingServices));
        return variables;
    }

    private Map<String, String> common() {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm.toString());
        // A person who ends the sandbox does not wait for open event streams.
        variables.put("QUARKUS_SHUTDOWN_TIMEOUT", "PT3S");
        return variables;
    }

    private static String addresses(List<Integer> ports) {
        return String.join(
                ",", ports.stream().map("http://127.0.0.1:%d"::formatted).toList());
    }
}
