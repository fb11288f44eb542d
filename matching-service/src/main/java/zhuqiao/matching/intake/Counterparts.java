package zhuqiao.matching.intake;

import java.util.HashSet;
import java.util.Set;
import zhuqiao.core.matching.Market;
import zhuqiao.core.terms.Agreement;

/** Those that a lender has agreements with, by id. */
record Counterparts(Set<String> partners, Set<String> guarantors) {
    static Counterparts of(Market market, String lenderId) {
        Set<String> partners = new HashSet<>();
        Set<String> guarantors = new HashSet<>();
        market.agreementsOf(lenderId).forEach(versions -> {
            Agreement agreement = versions.getLast().agreement();
            partners.add(agreement.partnerId());
            if (agreement.guarantorId() != null) {
                guarantors.add(agreement.guarantorId());
            }
        });
        return new Counterparts(partners, guarantors);
    }
}
