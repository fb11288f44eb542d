package zhuqiao.sandbox.launcher;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import zhuqiao.sandbox.kafka.KafkaServer;
import zhuqiao.sandbox.keycloak.KeycloakServer;
import zhuqiao.sandbox.keycloak.RealmSecrets;
import zhuqiao.sandbox.postgres.PostgresServer;
import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.stack.StackInfo;
import zhuqiao.sandbox.stack.StateDirectory;

/** Components that have all become ready. */
record Stack(
        StateDirectory state,
        PlannedPorts ports,
        RealmSecrets secrets,
        PostgresServer postgres,
        KafkaServer kafka,
        RunningProcess keycloak,
        List<Replica> gateway,
        List<Replica> matching,
        List<Replica> partner) {

    /** As of now: the processes of the services may change. */
    StackInfo describe() {
        return new StackInfo(
                gatewayAddress(ports),
                URI.create(KeycloakServer.realm(ports.keycloak()) + "/protocol/openid-connect/token"),
                state.caCertificate(),
                new StackInfo.Postgres(
                        postgres.url("postgres"),
                        postgres.superuser().name(),
                        postgres.superuser().password()),
                kafka.bootstrapServers(),
                secrets.clients(),
                secrets.users(),
                new StackInfo.Processes(
                        ProcessHandle.current().pid(),
                        pids(gateway),
                        pids(matching),
                        pids(partner),
                        postgres.pid(),
                        kafka.pid(),
                        keycloak.pid()));
    }

    List<Replica> replicas() {
        return Stream.of(gateway, matching, partner).flatMap(List::stream).toList();
    }

    static URI gatewayAddress(PlannedPorts ports) {
        return URI.create("https://127.0.0.1:" + ports.gateway());
    }

    private static List<Long> pids(List<Replica> replicas) {
        return replicas.stream().map(Replica::pid).toList();
    }
}
