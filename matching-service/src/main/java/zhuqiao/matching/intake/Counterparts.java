package zhuqiao.matching.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhuqiao.core.matching.Market;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;

/** Those that a lender has or had agreements with, by id: what they granted under an earlier version still stands. */
record Counterparts(Set<String> partners, Set<String> guarantors) {
    static Counterparts of(Market market, String lenderId) {
        Set<String> partners = new HashSet<>();
        Set<String> guarantors = new HashSet<>();
        market.agreementsOf(lenderId).stream()
                .flatMap(List::stream)
                .filter(Counterparts::counts)
                .map(AgreementVersion::agreement)
                .forEach(agreement -> {
                    partners.add(agreement.partnerId());
                    if (agreement.guarantorId() != null) {
                        guarantors.add(agreement.guarantorId());
                    }
                });
        return new Counterparts(partners, guarantors);
    }

    /** A version that was only ever drafted neither adds a counterparty nor hides one. */
    private static boolean counts(AgreementVersion version) {
        return version.history().stream().anyMatch(change -> change.status() != AgreementStatus.DRAFT);
    }
}
