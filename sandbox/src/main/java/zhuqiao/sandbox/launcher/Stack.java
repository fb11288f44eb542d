package zhuqiao.sandbox.launcher;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import zhuqiao.sandbox.kafka.KafkaServer;
import zhuqiao.sandbox.keycloak.KeycloakServer;
import zhuqiao.sandbox.keycloak.RealmSecrets;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.postgres.Database;
import zhuqiao.sandbox.postgres.PostgresServer;
import zhuqiao.sandbox.process.ComponentFailure;
import zhuqiao.sandbox.process.JavaCommand;
import zhuqiao.sandbox.process.Processes;
import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.process.RunningProcess.Stage;
import zhuqiao.sandbox.service.Artefacts;
import zhuqiao.sandbox.service.Environment;
import zhuqiao.sandbox.service.Service;
import zhuqiao.sandbox.service.ServiceKeys;
import zhuqiao.sandbox.stack.StackInfo;
import zhuqiao.sandbox.stack.StateDirectory;
import zhuqiao.sandbox.tls.CertificateAuthority;
import zhuqiao.sandbox.tls.ServerCertificate;

/** Starts everything, side by side where nothing forbids it. */
final class Stack {

    private static final Database PARTNER = Database.named("zhuqiao_partner");
    private static final Database MATCHING = Database.named("zhuqiao_matching");

    private final StateDirectory state;
    private final Artefacts artefacts;
    private final Processes processes;
    private final PlannedPorts ports;
    private final Progress progress;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    Stack(StateDirectory state, Artefacts artefacts, Processes processes, PlannedPorts ports, Progress progress) {
        this.state = state;
        this.artefacts = artefacts;
        this.processes = processes;
        this.ports = ports;
        this.progress = progress;
    }

    /**
     * Starts all components and describes them.
     *
     * @throws ComponentFailure of the first that failed
     */
    StackInfo start() throws IOException {
        List.of("partner-service", "matching-service", "gateway").forEach(artefacts::service);
        CertificateAuthority authority = new CertificateAuthority(Clock.systemUTC());
        authority.writeCertificate(state.caCertificate());
        ServerCertificate certificate = authority.issueForLocalhost(state.run().resolve("tls"));
        URI gatewayAddress = URI.create("https://127.0.0.1:" + ports.gateway());
        RealmSecrets secrets = RealmSecrets.draw(Market.seats());

        CompletableFuture<PostgresServer> postgres = begin(
                "postgres", () -> PostgresServer.start(state, processes, ports.postgres(), List.of(PARTNER, MATCHING)));
        CompletableFuture<KafkaServer> kafka =
                begin("kafka", () -> KafkaServer.start(state, processes, ports.kafka(), ports.kafkaController()));
        CompletableFuture<RunningProcess> keycloak = begin(
                "keycloak",
                () -> KeycloakServer.start(
                        state, processes, artefacts.keycloak(), ports.keycloak(), secrets, gatewayAddress));

        failTogether(postgres, kafka);
        Environment environment = new Environment(
                KeycloakServer.realm(ports.keycloak()), kafka.join().bootstrapServers(), Market.PLATFORM);
        PostgresServer server = postgres.join();
        List<CompletableFuture<RunningProcess>> partner = replicas(
                "partner-service", ports.partnerService(), environment, server, PARTNER, Environment.webhooks());
        List<CompletableFuture<RunningProcess>> matching =
                replicas("matching-service", ports.matchingService(), environment, server, MATCHING, Map.of());
        CompletableFuture<RunningProcess> gateway = gateway(environment, certificate);
        List<CompletableFuture<RunningProcess>> all = new ArrayList<>(partner);
        all.addAll(matching);
        all.add(gateway);
        all.add(keycloak);
        failTogether(all.toArray(CompletableFuture<?>[]::new));

        return new StackInfo(
                gatewayAddress,
                URI.create(KeycloakServer.realm(ports.keycloak()) + "/protocol/openid-connect/token"),
                state.caCertificate(),
                new StackInfo.Postgres(
                        server.url("postgres"),
                        server.superuser().name(),
                        server.superuser().password()),
                kafka.join().bootstrapServers(),
                secrets.clients(),
                secrets.users(),
                new StackInfo.Processes(
                        ProcessHandle.current().pid(),
                        pids(List.of(gateway)),
                        pids(matching),
                        pids(partner),
                        server.pid(),
                        kafka.join().pid(),
                        keycloak.join().pid()));
    }

    private List<CompletableFuture<RunningProcess>> replicas(
            String module,
            List<Integer> servicePorts,
            Environment environment,
            PostgresServer postgres,
            Database database,
            Map<String, String> besides) {
        Path jar = artefacts.service(module);
        ServiceKeys keys = ServiceKeys.draw();
        List<CompletableFuture<RunningProcess>> started = new ArrayList<>();
        for (int port : servicePorts) {
            String name = servicePorts.size() == 1 ? module : module + "-" + (started.size() + 1);
            Map<String, String> variables = environment.service(
                    port, database, postgres.url(database.name()), postgres.reactiveUrl(database.name()), keys);
            variables.putAll(besides);
            started.add(begin(new Service(name, Stage.SERVICE, jar, port, variables)));
        }
        return started;
    }

    private CompletableFuture<RunningProcess> gateway(Environment environment, ServerCertificate certificate) {
        return begin(new Service(
                "gateway",
                Stage.DOOR,
                artefacts.service("gateway"),
                ports.gatewayManagement(),
                environment.gateway(
                        ports.gateway(),
                        ports.gatewayManagement(),
                        certificate,
                        ports.partnerService(),
                        ports.matchingService())));
    }

    private CompletableFuture<RunningProcess> begin(Service service) {
        return begin(
                service.name(),
                () -> service.start(
                        processes,
                        state.run(),
                        JavaCommand.with("-Xms96m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                                .archive(state.cache().resolve(service.name() + ".jsa"))));
    }

    private <T> CompletableFuture<T> begin(String component, java.util.concurrent.Callable<T> start) {
        return supplyAsync(() -> progress.component(component, start), threads);
    }

    /** Waits for all, but only until the first fails. */
    private static void failTogether(CompletableFuture<?>... parts) {
        CompletableFuture<Void> all = CompletableFuture.allOf(parts);
        for (CompletableFuture<?> part : parts) {
            var _ = part.exceptionally(failure -> {
                all.completeExceptionally(failure);
                return null;
            });
        }
        try {
            all.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ComponentFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static List<Long> pids(List<CompletableFuture<RunningProcess>> replicas) {
        return replicas.stream().map(replica -> replica.join().pid()).toList();
    }
}
