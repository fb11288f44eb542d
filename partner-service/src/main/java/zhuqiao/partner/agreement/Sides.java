package zhuqiao.partner.agreement;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.value.Uscc;
import zhuqiao.partner.counterparty.Counterparties;

/** What is known of the parties of some agreements, each party read once; for one transaction, one read after another. */
public final class Sides {
    private final Counterparties counterparties;
    private final Uscc platform;
    private final Map<String, LenderFacts> lenders = new HashMap<>();
    private final Map<String, PartnerFacts> partners = new HashMap<>();
    private final Map<String, Guarantor> guarantors = new HashMap<>();

    Sides(Counterparties counterparties, Uscc platform) {
        this.counterparties = counterparties;
        this.platform = platform;
    }

    /** Reads what is not known yet. */
    public Uni<zhuqiao.core.regulation.Counterparties> read(Agreement agreement) {
        String guarantor = agreement.guarantorId();
        return once(lenders, agreement.lenderId(), counterparties::lender)
                .flatMap(read -> once(partners, agreement.partnerId(), counterparties::partner))
                .flatMap(read ->
                        guarantor == null ? Uni.createFrom().voidItem() : once(guarantors, guarantor, this::guarantor))
                .map(read -> of(agreement));
    }

    /** What has been read. */
    public zhuqiao.core.regulation.Counterparties of(Agreement agreement) {
        String guarantor = agreement.guarantorId();
        return new zhuqiao.core.regulation.Counterparties(
                Objects.requireNonNull(lenders.get(agreement.lenderId())).lender(),
                partners.get(agreement.partnerId()),
                guarantor == null ? null : guarantors.get(guarantor),
                platform);
    }

    static Set<String> idsOf(Agreement agreement) {
        Set<String> ids = new TreeSet<>(Set.of(agreement.lenderId(), agreement.partnerId()));
        if (agreement.guarantorId() != null) {
            ids.add(agreement.guarantorId());
        }
        return ids;
    }

    private Uni<Guarantor> guarantor(String id) {
        return counterparties
                .guarantor(id)
                .map(facts -> Objects.requireNonNull(facts).guarantor());
    }

    private static <T> Uni<Void> once(Map<String, T> known, String id, Function<String, Uni<T>> read) {
        @Nullable T found = known.get(id);
        return found == null
                ? read.apply(id).invoke(facts -> known.put(id, facts)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
