package zhuqiao.partner.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.AuditSubject;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.audit.Change;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Keeps endpoints. Methods that answer an {@link Answer} run within the caller's transaction. */
@ApplicationScoped
class EndpointService {
    private static final int CHALLENGE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final EndpointRepository endpoints;
    private final DeliveryRepository deliveries;
    private final TargetGuard guard;
    private final KeyVault vault;
    private final AuditTrail audit;
    private final WebhookConfig config;

    EndpointService(
            EndpointRepository endpoints,
            DeliveryRepository deliveries,
            TargetGuard guard,
            KeyVault vault,
            AuditTrail audit,
            WebhookConfig config) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.guard = guard;
        this.vault = vault;
        this.audit = audit;
        this.config = config;
    }

    /** Makes a pending endpoint and sends it the challenge. The secret is in this answer alone. */
    Uni<Answer> create(EndpointRequest request, Caller caller) {
        Owner owner = Owner.of(caller);
        guard.parse(request.url());
        requireKnown(request.events(), owner);
        SigningKey key = SigningKey.generate(request.scheme());
        Instant now = Instant.now();
        EndpointRow row = new EndpointRow(owner, request, challenge(), vault.seal(key), now);
        row.publish(key.publicKey());
        return endpoints
                .countOf(owner)
                .invoke(count -> {
                    if (count >= config.maxEndpoints()) {
                        throw Problem.refused(
                                "too-many-endpoints",
                                Text.of(
                                        "至多 " + config.maxEndpoints() + " 个端点",
                                        "at most " + config.maxEndpoints() + " endpoints"));
                    }
                })
                .flatMap(count -> endpoints.persistAndFlush(row))
                .call(saved -> deliveries.test(saved, now))
                .call(saved -> record(saved, "created", caller, now))
                .map(saved -> Answer.created("/v1/webhook-endpoints/" + saved.id(), saved.view(key.disclosed()))
                        .replayedAs(saved.view(null)));
    }

    /** Gives the endpoint a new secret; the old one signs beside it for a while. */
    Uni<Answer> rotate(String id, Caller caller) {
        Instant now = Instant.now();
        return endpoints.locked(id, caller).flatMap(endpoint -> {
            SigningKey key = SigningKey.generate(endpoint.signature());
            endpoint.rotate(vault.seal(key), now.plus(config.secretOverlap()), now);
            endpoint.publish(key.publicKey());
            return endpoints
                    .flush()
                    .call(flushed -> record(endpoint, "secret-rotation", caller, now))
                    .map(flushed -> Answer.ok(endpoint.view(key.disclosed())).replayedAs(endpoint.view(null)));
        });
    }

    /** Sends a test; echoed, it makes a pending or disabled endpoint active. */
    Uni<Answer> test(String id, Caller caller) {
        Instant now = Instant.now();
        return endpoints
                .locked(id, caller)
                .flatMap(endpoint -> deliveries.test(endpoint, now).map(delivery -> Answer.ok(delivery.view())));
    }

    Uni<Answer> pause(String id, Caller caller) {
        return become(id, Set.of(EndpointStatus.ACTIVE), EndpointStatus.PAUSED, "pause", caller);
    }

    Uni<Answer> resume(String id, Caller caller) {
        return become(id, Set.of(EndpointStatus.PAUSED), EndpointStatus.ACTIVE, "resume", caller);
    }

    /** Takes the endpoint away; what waited for it is cancelled. */
    @WithTransaction
    Uni<Void> delete(String id, Caller caller) {
        Instant now = Instant.now();
        return endpoints.locked(id, caller).flatMap(endpoint -> {
            endpoint.become(EndpointStatus.DELETED, now);
            return endpoints
                    .flush()
                    .flatMap(flushed -> deliveries.cancelOpen(endpoint))
                    .flatMap(cancelled -> record(endpoint, "deleted", caller, now));
        });
    }

    @WithSession
    Uni<EndpointView> get(String id, Caller caller) {
        return endpoints.visible(id, caller).map(endpoint -> endpoint.view(null));
    }

    @WithSession
    Uni<Page<EndpointView>> list(Caller caller, PageRequest request) {
        Owner owner = caller.isStaff() ? null : Owner.of(caller);
        return endpoints
                .page(owner, request)
                .map(rows -> Page.of(rows, request, EndpointRow::id, row -> row.view(null)));
    }

    private Uni<Answer> become(String id, Set<EndpointStatus> from, EndpointStatus to, String action, Caller caller) {
        Instant now = Instant.now();
        return endpoints.locked(id, caller).flatMap(endpoint -> {
            if (!from.contains(endpoint.status())) {
                throw Problem.conflict(
                        "illegal-transition",
                        Text.of(
                                "端点状态为 " + endpoint.status() + ",不能 " + action,
                                "The endpoint is " + endpoint.status() + "; that allows no " + action));
            }
            endpoint.become(to, now);
            return endpoints
                    .flush()
                    .call(flushed -> record(endpoint, action, caller, now))
                    .map(flushed -> Answer.ok(endpoint.view(null)));
        });
    }

    private Uni<Void> record(EndpointRow endpoint, String action, Caller caller, Instant at) {
        String after = Json.write(endpoint.view(null));
        return audit.record(
                new AuditSubject(AuditSubject.Kind.WEBHOOK_ENDPOINT, endpoint.id()),
                new Change(action, Actor.of(caller), null, null, after),
                at);
    }

    private static void requireKnown(List<String> events, Owner owner) {
        Set<String> known = EventTypes.of(owner.kind());
        for (int i = 0; i < events.size(); i++) {
            if (!known.contains(events.get(i))) {
                String all = String.join(", ", known.stream().sorted().toList());
                throw Problem.invalid("/events/" + i, "unknown-event", Text.of("可用值:" + all, "must be one of " + all));
            }
        }
    }

    private static String challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
