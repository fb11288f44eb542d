package zhuqiao.matching.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.matching.Market;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.matching.quota.BusinessDay;

/**
 * One lender's market as a question about another day sees it: an agreement counts from the first day that it names
 * itself, also when the platform learned of it later. What is matched now goes by the day it was approved.
 */
public final class PastMarket {
    private PastMarket() {}

    /** The part of the market that concerns this lender. */
    public static Market of(Market market, String lenderId) {
        List<AgreementVersion> versions = market.agreementsOf(lenderId).stream()
                .flatMap(List::stream)
                .map(PastMarket::fromItsFirstDay)
                .toList();
        List<Agreement> agreements =
                versions.stream().map(AgreementVersion::agreement).toList();
        return Market.of(
                market.platform(),
                market.lender(lenderId).stream().toList(),
                partners(market, agreements),
                guarantors(market, agreements),
                versions);
    }

    private static List<PartnerFacts> partners(Market market, List<Agreement> agreements) {
        return agreements.stream()
                .map(Agreement::partnerId)
                .distinct()
                .map(market::partner)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<GuarantorFacts> guarantors(Market market, List<Agreement> agreements) {
        return agreements.stream()
                .map(Agreement::guarantorId)
                .filter(Objects::nonNull)
                .distinct()
                .map(market::guarantor)
                .flatMap(Optional::stream)
                .toList();
    }

    /** With its approval moved back to its first day when it was approved after that; what came later stays. */
    private static AgreementVersion fromItsFirstDay(AgreementVersion version) {
        Instant begins =
                version.agreement().validFrom().atStartOfDay(BusinessDay.ZONE).toInstant();
        List<AgreementVersion.StatusChange> history = version.history();
        for (int i = 0; i < history.size(); i++) {
            AgreementVersion.StatusChange change = history.get(i);
            if (change.status() == AgreementStatus.ACTIVE) {
                return change.at().isAfter(begins) ? approved(version, begins, i) : version;
            }
        }
        return version;
    }

    private static AgreementVersion approved(AgreementVersion version, Instant at, int approval) {
        List<AgreementVersion.StatusChange> history = new ArrayList<>(version.history());
        history.subList(0, approval).clear();
        history.set(
                0,
                new AgreementVersion.StatusChange(
                        AgreementStatus.ACTIVE, at, history.getFirst().reason()));
        return new AgreementVersion(version.agreementId(), version.version(), version.agreement(), history);
    }
}
