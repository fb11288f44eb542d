package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.audit.Change;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Precondition;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.FieldError;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** A partner's published cooperation list. Nothing is taken off it: an entry is given an end. */
@ApplicationScoped
class WhitelistService {
    private final CounterpartyRepository counterparties;
    private final WhitelistRepository whitelist;
    private final FactsPublisher facts;
    private final AuditTrail audit;

    WhitelistService(
            CounterpartyRepository counterparties,
            WhitelistRepository whitelist,
            FactsPublisher facts,
            AuditTrail audit) {
        this.counterparties = counterparties;
        this.whitelist = whitelist;
        this.facts = facts;
        this.audit = audit;
    }

    /** Adds an entry, within the caller's transaction. */
    Uni<Answer> add(String partnerId, Reasoned<WhitelistEntry> entry, Caller caller) {
        if (!Register.PARTNER.opensTo(caller, partnerId)) {
            return Uni.createFrom().failure(Problem.notFound());
        }
        Instant now = Instant.now();
        WhitelistRow row = new WhitelistRow(partnerId, entry.content(), now);
        return counterparties
                .locked(Register.PARTNER, partnerId)
                .flatMap(partner -> whitelist
                        .persistAndFlush(row)
                        .call(saved -> facts.publish(partner))
                        .call(saved -> audit.record(
                                Register.PARTNER.subject(partnerId),
                                new Change("whitelist-added", Actor.of(caller), entry.reason(), null, saved.content()),
                                now))
                        .map(saved -> Answer.created(
                                        "/v1/partners/" + partnerId + "/whitelist/" + saved.id(), saved.view())
                                .withEtag(Precondition.etag(saved.version()))));
    }

    @WithTransaction
    Uni<WhitelistRow> change(
            String partnerId, String id, Reasoned<WhitelistEntry> entry, @Nullable String ifMatch, Caller caller) {
        if (!Register.PARTNER.opensTo(caller, partnerId)) {
            return Uni.createFrom().failure(Problem.notFound());
        }
        Instant now = Instant.now();
        return counterparties
                .locked(Register.PARTNER, partnerId)
                .flatMap(partner -> whitelist
                        .get(partnerId, id)
                        .invoke(found -> Precondition.check(ifMatch, found.version()))
                        .flatMap(found -> {
                            requireSameCompany(entry.content(), found.entry());
                            String before = found.content();
                            found.apply(entry.content());
                            return whitelist
                                    .flush()
                                    .call(flushed -> facts.publish(partner))
                                    .call(published -> audit.record(
                                            Register.PARTNER.subject(partnerId),
                                            new Change(
                                                    "whitelist-changed",
                                                    Actor.of(caller),
                                                    entry.reason(),
                                                    before,
                                                    found.content()),
                                            now))
                                    .replaceWith(found);
                        }));
    }

    /** An entry gets an end or better evidence; who was listed as what since when stays, for earlier days are judged by it. */
    private static void requireSameCompany(WhitelistEntry next, WhitelistEntry known) {
        List<FieldError> errors = new ArrayList<>();
        if (next.role() != known.role()) {
            errors.add(immutable("/role"));
        }
        if (!next.uscc().equals(known.uscc())) {
            errors.add(immutable("/uscc"));
        }
        if (!next.from().equals(known.from())) {
            errors.add(immutable("/from"));
        }
        if (!errors.isEmpty()) {
            throw Problem.refused(errors);
        }
    }

    private static FieldError immutable(String pointer) {
        return new FieldError(pointer, "immutable", Text.of("不得更改,请另立条目", "must not change; add another entry"));
    }

    @WithSession
    Uni<WhitelistRow> get(String partnerId, String id, Caller caller) {
        return Register.PARTNER.shows(caller, partnerId)
                ? whitelist.get(partnerId, id)
                : Uni.createFrom().failure(Problem.notFound());
    }

    @WithSession
    Uni<Page<JsonNode>> list(String partnerId, Caller caller, PageRequest request) {
        if (!Register.PARTNER.shows(caller, partnerId)) {
            return Uni.createFrom().failure(Problem.notFound());
        }
        return counterparties
                .get(Register.PARTNER, partnerId)
                .flatMap(partner -> whitelist
                        .page(partnerId, request)
                        .map(rows -> Page.of(rows, request, WhitelistRow::id, WhitelistRow::view)));
    }
}
