package zhuqiao.sandbox.launcher;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
import zhuqiao.sandbox.process.Processes;
import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.process.RunningProcess.Stage;
import zhuqiao.sandbox.service.Artefacts;
import zhuqiao.sandbox.service.Environment;
import zhuqiao.sandbox.service.Service;
import zhuqiao.sandbox.service.ServiceJava;
import zhuqiao.sandbox.service.ServiceKeys;
import zhuqiao.sandbox.stack.StateDirectory;
import zhuqiao.sandbox.tls.CertificateAuthority;
import zhuqiao.sandbox.tls.ServerCertificate;

/** Starts everything, side by side where nothing forbids it. */
final class StackStarter {

    private static final Database PARTNER = Database.named("zhuqiao_partner");
    private static final Database MATCHING = Database.named("zhuqiao_matching");

    private final StateDirectory state;
    private final Artefacts artefacts;
    private final Processes processes;
    private final PlannedPorts ports;
    private final Progress progress;
    private final ServiceJava java;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    StackStarter(
            StateDirectory state, Artefacts artefacts, Processes processes, PlannedPorts ports, Progress progress) {
        this.state = state;
        this.artefacts = artefacts;
        this.processes = processes;
        this.ports = ports;
        this.progress = progress;
        this.java = new ServiceJava(state.cache(), System.getenv());
    }

    /**
     * Starts all components.
     *
     * @throws ComponentFailure of the first that failed
     */
    Stack start() throws IOException {
        List.of("partner-service", "matching-service", "gateway").forEach(artefacts::service);
        CertificateAuthority authority = new CertificateAuthority(Clock.systemUTC());
        authority.writeCertificate(state.caCertificate());
        ServerCertificate certificate = authority.issueForLocalhost(state.run().resolve("tls"));
        RealmSecrets secrets = RealmSecrets.draw(Market.seats());

        CompletableFuture<PostgresServer> postgres = begin(
                "postgres", () -> PostgresServer.start(state, processes, ports.postgres(), List.of(PARTNER, MATCHING)));
        CompletableFuture<KafkaServer> kafka =
                begin("kafka", () -> KafkaServer.start(state, processes, ports.kafka(), ports.kafkaController()));
        CompletableFuture<RunningProcess> keycloak = begin(
                "keycloak",
                () -> KeycloakServer.start(
                        state,
                        processes,
                        artefacts.keycloak(),
                        ports.keycloak(),
                        secrets,
                        Stack.gatewayAddress(ports)));

        failTogether(postgres, kafka);
        Environment environment = new Environment(
                KeycloakServer.realm(ports.keycloak()), kafka.join().bootstrapServers(), Market.PLATFORM);
        PostgresServer server = postgres.join();
        List<CompletableFuture<Replica>> partner = replicas(
                "partner-service", ports.partnerService(), environment, server, PARTNER, Environment.webhooks());
        List<CompletableFuture<Replica>> matching =
                replicas("matching-service", ports.matchingService(), environment, server, MATCHING, Map.of());
        CompletableFuture<Replica> gateway = gateway(environment, certificate);
        List<CompletableFuture<?>> all = new ArrayList<>(partner);
        all.addAll(matching);
        all.add(gateway);
        all.add(keycloak);
        failTogether(all.toArray(CompletableFuture<?>[]::new));

        return new Stack(
                state,
                ports,
                secrets,
                server,
                kafka.join(),
                keycloak.join(),
                List.of(gateway.join()),
                joined(matching),
                joined(partner));
    }

    private List<CompletableFuture<Replica>> replicas(
            String module,
            List<Integer> servicePorts,
            Environment environment,
            PostgresServer postgres,
            Database database,
            Map<String, String> besides) {
        Path jar = artefacts.service(module);
        ServiceKeys keys = ServiceKeys.draw();
        List<CompletableFuture<Replica>> started = new ArrayList<>();
        for (int port : servicePorts) {
            String name = servicePorts.size() == 1 ? module : module + "-" + (started.size() + 1);
            Map<String, String> variables = environment.service(
                    port, database, postgres.url(database.name()), postgres.reactiveUrl(database.name()), keys);
            variables.putAll(besides);
            started.add(begin(
                    new Service(name, Stage.SERVICE, jar, port, variables, java.replica(started.size() + 1, jar))));
        }
        return started;
    }

    private CompletableFuture<Replica> gateway(Environment environment, ServerCertificate certificate) {
        Path jar = artefacts.service("gateway");
        return begin(new Service(
                "gateway",
                Stage.DOOR,
                jar,
                ports.gatewayManagement(),
                environment.gateway(
                        ports.gateway(),
                        ports.gatewayManagement(),
                        certificate,
                        ports.partnerService(),
                        ports.matchingService()),
                java.replica(1, jar)));
    }

    private CompletableFuture<Replica> begin(Service service) {
        return begin(service.name(), () -> new Replica(service, service.start(processes, state.run())));
    }

    private <T> CompletableFuture<T> begin(String component, Callable<T> start) {
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

    private static List<Replica> joined(List<CompletableFuture<Replica>> replicas) {
        return replicas.stream().map(CompletableFuture::join).toList();
    }
}
