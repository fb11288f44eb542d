package zhuqiao.bench.agreements;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zhuqiao.sandbox.client.Credentials;
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
import zhuqiao.sandbox.stack.StackInfo.User;
import zhuqiao.sandbox.stack.StateDirectory;

/** PostgreSQL with fsync on, Kafka, Keycloak, one partner-service; a matching-service when one is asked for. */
final class Stack implements AutoCloseable {
    static final Database PARTNER = Database.named("zhuqiao_partner");
    private static final Database MATCHING = Database.named("zhuqiao_matching");

    private final Path root;
    private final StateDirectory state;
    private final Processes processes;
    private final RealmSecrets secrets = RealmSecrets.draw(Market.seats());
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final int keycloakPort;
    private final int partnerPort;
    private final int matchingPort;

    Stack(Path root) throws IOException, InterruptedException {
        this.root = root;
        this.state = new StateDirectory(root.resolve(".zhuqiao/bench"), root.resolve(".zhuqiao/cache"));
        state.prepare();
        this.processes = new Processes(
                state.processes(),
                state.logs(),
                state.stackFile(),
                PostgresServer.dataDirectory(state).resolve("postmaster.pid"));
        Ports ports = new Ports(Map.of());
        this.keycloakPort = ports.choose("keycloak", "-");
        this.partnerPort = ports.choose("partner-service", "-");
        this.matchingPort = ports.choose("matching-service", "-");
        this.postgres =
                PostgresServer.start(state, processes, ports.choose("postgres", "-"), List.of(PARTNER, MATCHING));
        this.kafka = KafkaServer.start(state, processes, ports.choose("kafka", "-"), ports.choose("controller", "-"));
        KeycloakServer.start(
                state,
                processes,
                new Artefacts(root).keycloak(),
                keycloakPort,
                secrets,
                URI.create("https://127.0.0.1:1"));
        start("partner-service", PARTNER, partnerPort, "-Xms256m", "-Xmx1g");
    }

    /** Starts a replica that has never run and waits until it is ready; the whole country needs the memory. */
    RunningProcess startMatching() throws InterruptedException {
        return start("matching-service", MATCHING, matchingPort, "-Xms5g", "-Xmx5g");
    }

    URI partnerService() {
        return URI.create("http://127.0.0.1:" + partnerPort);
    }

    URI tokenEndpoint() {
        return URI.create(KeycloakServer.realm(keycloakPort) + "/protocol/openid-connect/token");
    }

    Credentials person(String name) {
        User user = Objects.requireNonNull(secrets.users().get(name), name);
        return new Credentials.Person(user.clientId(), user.username(), user.password());
    }

    PostgresServer postgres() {
        return postgres;
    }

    /** Where the server may write and read a file. */
    Path serverFile() {
        return PostgresServer.dataDirectory(state).toAbsolutePath().resolve("peer.copy");
    }

    private RunningProcess start(String name, Database database, int port, String... heap) throws InterruptedException {
        Environment environment =
                new Environment(KeycloakServer.realm(keycloakPort), kafka.bootstrapServers(), Market.PLATFORM);
        Map<String, String> variables = environment.service(
                port,
                database,
                postgres.url(database.name()),
                postgres.reactiveUrl(database.name()),
                ServiceKeys.draw());
        Service service = new Service(
                name,
                RunningProcess.Stage.SERVICE,
                new Artefacts(root).service(name),
                port,
                variables,
                JavaCommand.with(heap).words());
        return service.start(processes, state.run());
    }

    @Override
    public void close() throws IOException {
        processes.close();
    }
}
