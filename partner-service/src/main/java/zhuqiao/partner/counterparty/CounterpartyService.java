package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.AuditEntry;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.audit.Change;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Precondition;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Keeps the registers: every change is audited and published with it. */
@ApplicationScoped
class CounterpartyService {
    private final CounterpartyRepository counterparties;
    private final PolicyRepository policies;
    private final FactsPublisher facts;
    private final AuditTrail audit;

    CounterpartyService(
            CounterpartyRepository counterparties, PolicyRepository policies, FactsPublisher facts, AuditTrail audit) {
        this.counterparties = counterparties;
        this.policies = policies;
        this.facts = facts;
        this.audit = audit;
    }

    /** Adds an entry, within the caller's transaction. */
    Uni<Answer> register(Register register, Reasoned<ObjectNode> entry, Caller caller) {
        Registration registration = Registration.create(register, entry.content());
        Instant now = Instant.now();
        Counterparty counterparty = new Counterparty(register, registration, now);
        return unique(register, registration)
                .flatMap(unique -> counterparties.taken(registration))
                .invoke(taken -> {
                    if (taken) {
                        throw Problem.conflict("id-taken", Text.of("该 id 已被使用", "The id is taken"));
                    }
                })
                .flatMap(free -> counterparties
                        .persistAndFlush(counterparty)
                        .onFailure(ConstraintViolationException.class)
                        .transform(race -> taken()))
                .call(saved -> register == Register.LENDER ? policies.start(saved.id(), caller, now) : done())
                .call(facts::publish)
                .call(saved -> audit.record(
                        register.subject(saved.id()),
                        new Change("created", Actor.of(caller), entry.reason(), null, saved.content()),
                        now))
                .map(saved -> Answer.created(register.location(saved.id()), view(saved))
                        .withEtag(Precondition.etag(saved.version())));
    }

    @WithTransaction
    Uni<Counterparty> change(
            Register register, String id, Reasoned<ObjectNode> entry, @Nullable String ifMatch, Caller caller) {
        Registration registration = Registration.change(register, id, entry.content());
        Instant now = Instant.now();
        return counterparties
                .locked(register, id)
                .invoke(found -> Precondition.check(ifMatch, found.version()))
                .call(found -> unique(register, registration))
                .flatMap(found -> {
                    String before = found.content();
                    found.apply(registration, now);
                    return counterparties
                            .flush()
                            .onFailure(ConstraintViolationException.class)
                            .transform(race -> taken())
                            .call(flushed -> facts.publish(found))
                            .call(published -> audit.record(
                                    register.subject(id),
                                    new Change("changed", Actor.of(caller), entry.reason(), before, found.content()),
                                    now))
                            .replaceWith(found);
                });
    }

    @WithSession
    Uni<Counterparty> get(Register register, String id, Caller caller) {
        return register.shows(caller, id)
                ? counterparties.get(register, id)
                : Uni.createFrom().failure(Problem.notFound());
    }

    @WithSession
    Uni<Page<JsonNode>> list(Register register, Caller caller, PageRequest request) {
        return counterparties
                .page(register, own(register, caller), request)
                .map(rows -> Page.of(rows, request, row -> Long.toString(row.seq()), CounterpartyService::view));
    }

    @WithSession
    Uni<Page<AuditEntry>> auditOf(Register register, String id, PageRequest request) {
        return counterparties.get(register, id).flatMap(found -> audit.of(register.subject(id), request));
    }

    static JsonNode view(Counterparty counterparty) {
        return Json.MAPPER.valueToTree(counterparty.as(counterparty.kind().content()));
    }

    private static @Nullable String own(Register register, Caller caller) {
        if (caller.isStaff()) {
            return null;
        }
        return register == Register.LENDER && caller.has(Role.LENDER) ? caller.lender() : caller.partner();
    }

    private Uni<Void> unique(Register register, Registration registration) {
        return counterparties
                .usccTaken(register, registration)
                .invoke(taken -> {
                    if (taken) {
                        throw taken();
                    }
                })
                .replaceWithVoid();
    }

    private static Problem taken() {
        return Problem.conflict(
                "uscc-taken", Text.of("该统一社会信用代码已登记", "A company of this credit code is registered already"));
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
