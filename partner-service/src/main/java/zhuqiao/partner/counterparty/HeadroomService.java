package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.audit.Change;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** What partners declare that they may still take on. */
@ApplicationScoped
class HeadroomService {
    private final CounterpartyRepository counterparties;
    private final HeadroomRepository headroom;
    private final FactsPublisher facts;
    private final AuditTrail audit;

    HeadroomService(
            CounterpartyRepository counterparties,
            HeadroomRepository headroom,
            FactsPublisher facts,
            AuditTrail audit) {
        this.counterparties = counterparties;
        this.headroom = headroom;
        this.facts = facts;
        this.audit = audit;
    }

    /** Adds a declaration, within the caller's transaction; 422 when it names an unknown lender. */
    Uni<Answer> declare(String partnerId, Reasoned<Headroom> declaration, Caller caller) {
        if (!Register.PARTNER.opensTo(caller, partnerId)) {
            return Uni.createFrom().failure(Problem.notFound());
        }
        Instant now = Instant.now();
        HeadroomRow row = new HeadroomRow(partnerId, declaration.content(), now);
        return counterparties
                .locked(Register.PARTNER, partnerId)
                .call(partner -> lenderKnown(declaration.content()))
                .flatMap(partner -> headroom.persistAndFlush(row)
                        .call(saved -> facts.publish(partner))
                        .call(saved -> audit.record(
                                Register.PARTNER.subject(partnerId),
                                new Change(
                                        "headroom-declared",
                                        Actor.of(caller),
                                        declaration.reason(),
                                        null,
                                        saved.content()),
                                now)))
                .map(saved -> Answer.created("/v1/partners/" + partnerId + "/headroom", saved.view()));
    }

    @WithSession
    Uni<Page<JsonNode>> list(String partnerId, Caller caller, PageRequest request) {
        if (!Register.PARTNER.shows(caller, partnerId)) {
            return Uni.createFrom().failure(Problem.notFound());
        }
        return counterparties
                .get(Register.PARTNER, partnerId)
                .flatMap(partner -> headroom.page(partnerId, request)
                        .map(rows -> Page.of(rows, request, HeadroomRow::id, HeadroomRow::view)));
    }

    private Uni<Void> lenderKnown(Headroom declaration) {
        String lenderId = declaration.lenderId();
        if (lenderId == null) {
            return Uni.createFrom().voidItem();
        }
        return counterparties
                .optional(Register.LENDER, lenderId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.refused("/lenderId", "unknown", Text.of("没有此小贷公司", "there is no such lender")))
                .replaceWithVoid();
    }
}
