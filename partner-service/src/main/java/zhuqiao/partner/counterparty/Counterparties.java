package zhuqiao.partner.counterparty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.core.value.Uscc;

/** What other features may ask of the registers, within their own session. */
@ApplicationScoped
public class Counterparties {
    private final CounterpartyRepository repository;
    private final WhitelistRepository whitelist;
    private final HeadroomRepository headroom;

    Counterparties(CounterpartyRepository repository, WhitelistRepository whitelist, HeadroomRepository headroom) {
        this.repository = repository;
        this.whitelist = whitelist;
        this.headroom = headroom;
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

    /**
     * The facts of these counterparties, in three questions however many they are. A partner's list may name every
     * lender of the country: of it and of the declarations only what concerns these lenders, guarantors and companies.
     */
    public Uni<PartyFacts> facts(Collection<String> ids, Collection<Uscc> companies) {
        return repository.list("id in ?1", ids).flatMap(found -> {
            Set<String> concerned = Stream.concat(
                            companies.stream().map(Uscc::code), found.stream().map(Counterparty::uscc))
                    .collect(Collectors.toSet());
            List<String> partners = idsOf(found, Register.PARTNER);
            return whitelist
                    .naming(partners, concerned)
                    .flatMap(listed -> headroom.concerning(partners, idsOf(found, Register.LENDER))
                            .map(declared -> facts(found, listed, declared)));
        });
    }

    private static PartyFacts facts(List<Counterparty> found, List<WhitelistRow> listed, List<HeadroomRow> declared) {
        Map<String, List<WhitelistEntry>> entries = listed.stream()
                .collect(Collectors.groupingBy(
                        WhitelistRow::partnerId, Collectors.mapping(WhitelistRow::entry, Collectors.toList())));
        Map<String, List<Headroom>> declarations = declared.stream()
                .collect(Collectors.groupingBy(
                        HeadroomRow::partnerId, Collectors.mapping(HeadroomRow::headroom, Collectors.toList())));
        PartyFacts facts = new PartyFacts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Counterparty each : found) {
            String id = each.id();
            switch (each.kind()) {
                case LENDER -> facts.lenders().put(id, each.as(Lender.class));
                case PARTNER ->
                    facts.partners()
                            .put(
                                    id,
                                    new PartnerFacts(
                                            each.as(Partner.class),
                                            entries.getOrDefault(id, List.of()),
                                            declarations.getOrDefault(id, List.of())));
                case GUARANTOR -> facts.guarantors().put(id, each.as(Guarantor.class));
            }
        }
        return facts;
    }

    private static List<String> idsOf(List<Counterparty> found, Register register) {
        return found.stream()
                .filter(each -> each.kind() == register)
                .map(Counterparty::id)
                .toList();
    }

    private Uni<Boolean> knows(Register register, String id) {
        return repository.count("id = ?1 and kind = ?2", id, register).map(count -> count > 0);
    }
}
