package zhuqiao.bench.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zhuqiao.sandbox.kafka.KafkaServer;
import zhuqiao.sandbox.keycloak.KeycloakServer;
import zhuqiao.sandbox.keycloak.RealmSecrets;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.postgres.Database;
import zhuqiao.sandbox.postgres.PostgresServer;
import zhuqiao.sandbox.process.JavaCommand;
import zhuqiao.sandbox.process.Ports;
import zhuqiao.sandbox.process.Processes;
import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.service.Artefacts;
import zhuqiao.sandbox.service.Environment;
import zhuqiao.sandbox.service.Service;
import zhuqiao.sandbox.service.ServiceKeys;
import zhuqiao.sandbox.stack.StackInfo.Client;
import zhuqiao.sandbox.stack.StateDirectory;

/**
 * What intake needs and nothing else: PostgreSQL with fsync on, Kafka, Keycloak and one matching-service. There is no
 * partner-service, so that no deliveries run beside what is measured; its topics are filled by {@link Publisher}.
 */
final class Stack implements AutoCloseable {
    static final Database MATCHING = Database.named("zhuqiao_matching");
    static final Database PEER = Database.named("zhuqiao_peer");

    private final Path root;
    private final StateDirectory state;
    private final Processes processes;
    private final Ports ports = new Ports(Map.of());
    private final RealmSecrets secrets = RealmSecrets.draw(Market.seats());
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final int keycloakPort;
    private final int servicePort;

    private Stack(Path root) throws IOException, InterruptedException {
        this.root = root;
        this.state = new StateDirectory(root.resolve(".zhuqiao/bench"), root.resolve(".zhuqiao/cache"));
        state.prepare();
        this.processes = new Processes(
                state.processes(),
                state.logs(),
                state.stackFile(),
                PostgresServer.dataDirectory(state).resolve("postmaster.pid"));
        this.keycloakPort = ports.choose("keycloak", "-");
        this.servicePort = ports.choose("matching-service", "-");
        this.postgres = PostgresServer.start(state, processes, ports.choose("postgres", "-"), List.of(MATCHING, PEER));
        this.kafka = KafkaServer.start(state, processes, ports.choose("kafka", "-"), ports.choose("controller", "-"));
        KeycloakServer.start(
                state, processes, artefacts().keycloak(), keycloakPort, secrets, URI.create("https://127.0.0.1:1"));
    }

    /** Everything but the service, which starts when its topics are filled. */
    static Stack start(Path root) throws IOException, InterruptedException {
        return new Stack(root);
    }

    RunningProcess startService() throws InterruptedException {
        Environment environment =
                new Environment(KeycloakServer.realm(keycloakPort), kafka.bootstrapServers(), Market.PLATFORM);
        Map<String, String> variables = environment.service(
                servicePort,
                MATCHING,
                postgres.url(MATCHING.name()),
                postgres.reactiveUrl(MATCHING.name()),
                ServiceKeys.draw());
        Service service = new Service(
                "matching-service",
                RunningProcess.Stage.SERVICE,
                artefacts().service("matching-service"),
                servicePort,
                variables,
                JavaCommand.with("-Xms256m", "-Xmx512m").words());
        return service.start(processes, state.run());
    }

    int servicePort() {
        return servicePort;
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    PostgresServer postgres() {
        return postgres;
    }

    URI tokenEndpoint() {
        return URI.create(KeycloakServer.realm(keycloakPort) + "/protocol/openid-connect/token");
    }

    Client client(String seat) {
        return Objects.requireNonNull(secrets.clients().get(seat), seat);
    }

    /** A directory that the next run empties. */
    Path scratch() throws IOException {
        return Files.createDirectories(state.run().resolve("pgbench"));
    }

    Path migrations(String module) {
        return root.resolve(module).resolve("src/main/resources/db");
    }

    private Artefacts artefacts() {
        return new Artefacts(root);
    }

    @Override
    public void close() throws IOException {
        processes.close();
    }
}
