package zhuqiao.sandbox.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhuqiao.sandbox.process.Ports;

/** Every port of the stack, chosen before anything starts; each can be set by the variable named here. */
record PlannedPorts(
        int gateway,
        int gatewayManagement,
        List<Integer> partnerService,
        List<Integer> matchingService,
        int postgres,
        int kafka,
        int kafkaController,
        int keycloak) {

    private static final int GATEWAY = 8443;

    static PlannedPorts choose(Ports ports, int replicas) throws IOException {
        return new PlannedPorts(
                ports.choose("gateway", "ZHUQIAO_GATEWAY_PORT", GATEWAY),
                ports.choose("gateway", "ZHUQIAO_GATEWAY_MANAGEMENT_PORT"),
                replicas(ports, "partner-service", "ZHUQIAO_PARTNER_SERVICE_PORT", replicas),
                replicas(ports, "matching-service", "ZHUQIAO_MATCHING_SERVICE_PORT", replicas),
                ports.choose("postgres", "ZHUQIAO_POSTGRES_PORT"),
                ports.choose("kafka", "ZHUQIAO_KAFKA_PORT"),
                ports.choose("kafka", "ZHUQIAO_KAFKA_CONTROLLER_PORT"),
                ports.choose("keycloak", "ZHUQIAO_KEYCLOAK_PORT"));
    }

    /** The first replica's variable is the name itself, the second's ends in {@code _2}, and so on. */
    private static List<Integer> replicas(Ports ports, String service, String variable, int count) throws IOException {
        List<Integer> chosen = new ArrayList<>();
        for (int replica = 1; replica <= count; replica++) {
            chosen.add(ports.choose(service, replica == 1 ? variable : variable + "_" + replica));
        }
        return List.copyOf(chosen);
    }
}
