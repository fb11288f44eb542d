package zhuqiao.partner.counterparty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.PartnerFacts;

/** What other features may ask of the registers, within their own session. */
@ApplicationScoped
public class Counterparties {
    private final CounterpartyRepository repository;
    private final FactsPublisher facts;

    Counterparties(CounterpartyRepository repository, FactsPublisher facts) {
        this.repository = repository;
        this.facts = facts;
    }

    public Uni<Boolean> knowsLender(String id) {
        return knows(Register.LENDER, id);
    }

    public Uni<Boolean> knowsPartner(String id) {
        return knows(Register.PARTNER, id);
    }

    public Uni<Boolean> knowsGuarantor(String id) {
        return knows(Register.GUARANTOR, id);
    }

    /** Those of the ids that are registered. */
    public Uni<Set<String>> knownLenders(Set<String> ids) {
        return repository.known(Register.LENDER, ids);
    }

    public Uni<Set<String>> knownPartners(Set<String> ids) {
        return repository.known(Register.PARTNER, ids);
    }

    public Uni<Set<String>> knownGuarantors(Set<String> ids) {
        return repository.known(Register.GUARANTOR, ids);
    }

    /** Keeps the facts of these counterparties as they are until the transaction ends. */
    public Uni<Void> hold(Collection<String> ids) {
        return repository.held(ids);
    }

    public Uni<LenderFacts> lender(String id) {
        return repository.get(Register.LENDER, id).flatMap(facts::lender);
    }

    public Uni<PartnerFacts> partner(String id) {
        return repository.get(Register.PARTNER, id).flatMap(facts::partner);
    }

    /** The guarantor, or null for the null id of an agreement without one. */
    public Uni<@Nullable GuarantorFacts> guarantor(@Nullable String id) {
        return id == null
                ? Uni.createFrom().nullItem()
                : repository.get(Register.GUARANTOR, id).map(FactsPublisher::guarantor);
    }

    private Uni<Boolean> knows(Register register, String id) {
        return repository.count("id = ?1 and kind = ?2", id, register).map(count -> count > 0);
    }
}
