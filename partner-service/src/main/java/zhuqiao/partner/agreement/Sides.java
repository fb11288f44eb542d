package zhuqiao.partner.agreement;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import zhuqiao.core.regulation.Counterparties;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.value.Uscc;
import zhuqiao.partner.counterparty.PartyFacts;

/** What is known of the parties of some agreements, read together. */
public record Sides(PartyFacts facts, Uscc platform) {

    /** What one of the agreements is weighed by. */
    public Counterparties of(Agreement agreement) {
        String guarantor = agreement.guarantorId();
        return new Counterparties(
                Objects.requireNonNull(facts.lenders().get(agreement.lenderId())),
                facts.partners().get(agreement.partnerId()),
                guarantor == null ? null : facts.guarantors().get(guarantor),
                platform);
    }

    static Set<String> idsOf(Collection<Agreement> agreements) {
        Set<String> ids = new TreeSet<>();
        for (Agreement agreement : agreements) {
            ids.add(agreement.lenderId());
            ids.add(agreement.partnerId());
            if (agreement.guarantorId() != null) {
                ids.add(agreement.guarantorId());
            }
        }
        return ids;
    }

    /** Companies that the partners' lists are asked for beside the parties themselves. */
    static Set<Uscc> companiesOf(Collection<Agreement> agreements, Uscc platform) {
        Set<Uscc> companies = new HashSet<>(Set.of(platform));
        agreements.forEach(agreement -> companies.addAll(agreement.clauses().collectors()));
        return companies;
    }
}
