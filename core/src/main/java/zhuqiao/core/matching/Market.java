package zhuqiao.core.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Uscc;

/** An immutable snapshot of who takes part and what they agreed: the ground a {@link Matcher} stands on. */
public final class Market {
    private final Uscc platform;
    private final Map<String, LenderFacts> lenders;
    private final Map<String, PartnerFacts> partners;
    private final Map<String, GuarantorFacts> guarantors;
    private final Map<String, Map<String, List<AgreementVersion>>> byLender;

    private Market(
            Uscc platform,
            Map<String, LenderFacts> lenders,
            Map<String, PartnerFacts> partners,
            Map<String, GuarantorFacts> guarantors,
            Map<String, Map<String, List<AgreementVersion>>> byLender) {
        this.platform = platform;
        this.lenders = lenders;
        this.partners = partners;
        this.guarantors = guarantors;
        this.byLender = byLender;
    }

    /**
     * @param platform credit code of the platform operator (rule A1)
     * @param agreements every version of every agreement, in any order
     */
    public static Market of(
            Uscc platform,
            Collection<LenderFacts> lenders,
            Collection<PartnerFacts> partners,
            Collection<GuarantorFacts> guarantors,
            Collection<AgreementVersion> agreements) {
        Map<String, LenderFacts> lendersById = new HashMap<>();
        lenders.forEach(facts -> lendersById.put(facts.lender().id(), facts));
        Map<String, PartnerFacts> partnersById = new HashMap<>();
        partners.forEach(facts -> partnersById.put(facts.partner().id(), facts));
        Map<String, GuarantorFacts> guarantorsById = new HashMap<>();
        guarantors.forEach(facts -> guarantorsById.put(facts.guarantor().id(), facts));
        Map<String, Map<String, List<AgreementVersion>>> byLender = new HashMap<>();
        for (AgreementVersion version : agreements) {
            byLender.computeIfAbsent(version.agreement().lenderId(), id -> new HashMap<>())
                    .computeIfAbsent(version.agreementId(), id -> new ArrayList<>())
                    .add(version);
        }
        byLender.values()
                .forEach(book ->
                        book.values().forEach(list -> list.sort(Comparator.comparingInt(AgreementVersion::version))));
        return new Market(platform, lendersById, partnersById, guarantorsById, byLender);
    }

    /** The same market with this version of an agreement added or replaced. */
    public Market with(AgreementVersion version) {
        Map<String, Map<String, List<AgreementVersion>>> lendersBooks = new HashMap<>(byLender);
        String lenderId = version.agreement().lenderId();
        Map<String, List<AgreementVersion>> book = new HashMap<>(lendersBooks.getOrDefault(lenderId, Map.of()));
        List<AgreementVersion> versions = new ArrayList<>(book.getOrDefault(version.agreementId(), List.of()));
        versions.removeIf(each -> each.version() == version.version());
        versions.add(version);
        versions.sort(Comparator.comparingInt(AgreementVersion::version));
        book.put(version.agreementId(), versions);
        lendersBooks.put(lenderId, book);
        return new Market(platform, lenders, partners, guarantors, lendersBooks);
    }

    public Market with(LenderFacts facts) {
        return new Market(platform, plus(lenders, facts.lender().id(), facts), partners, guarantors, byLender);
    }

    public Market with(PartnerFacts facts) {
        return new Market(platform, lenders, plus(partners, facts.partner().id(), facts), guarantors, byLender);
    }

    public Market with(GuarantorFacts facts) {
        return new Market(
                platform, lenders, partners, plus(guarantors, facts.guarantor().id(), facts), byLender);
    }

    private static <T> Map<String, T> plus(Map<String, T> map, String id, T value) {
        Map<String, T> next = new HashMap<>(map);
        next.put(id, value);
        return next;
    }

    public Uscc platform() {
        return platform;
    }

    public Optional<LenderFacts> lender(String id) {
        return Optional.ofNullable(lenders.get(id));
    }

    public Optional<PartnerFacts> partner(String id) {
        return Optional.ofNullable(partners.get(id));
    }

    public Optional<GuarantorFacts> guarantor(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(guarantors.get(id));
    }

    public Collection<LenderFacts> lenders() {
        return List.copyOf(lenders.values());
    }

    /** Lenders that have agreements or are known otherwise. */
    public Set<String> lenderIds() {
        Set<String> ids = new TreeSet<>(lenders.keySet());
        ids.addAll(byLender.keySet());
        return ids;
    }

    /** The lender's agreements, each with its versions in ascending order. */
    public Collection<List<AgreementVersion>> agreementsOf(String lenderId) {
        return Collections.unmodifiableCollection(
                byLender.getOrDefault(lenderId, Map.of()).values());
    }

    /** One version, as a referral keeps it. */
    public Optional<AgreementVersion> version(String lenderId, String agreementId, int version) {
        return byLender.getOrDefault(lenderId, Map.of()).getOrDefault(agreementId, List.of()).stream()
                .filter(each -> each.version() == version)
                .findFirst();
    }
}
