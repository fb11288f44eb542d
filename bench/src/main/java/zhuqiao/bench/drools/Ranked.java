package zhuqiao.bench.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.matching.Offer;
import zhuqiao.core.matching.RankingStrategy;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Rate;

/** The order of what the rules found eligible, in plain Java: a rule engine does not sort. */
record Ranked(List<AgreementVersion> agreements, LoanCase loan, LenderPolicy policy) {

    List<String> of(BitSet eligible, QuotaView quota) {
        List<Offer> offers = new ArrayList<>();
        int cheapest = Integer.MAX_VALUE;
        for (int i = eligible.nextSetBit(0); i >= 0; i = eligible.nextSetBit(i + 1)) {
            offers.add(offer(i));
            cheapest = Math.min(cheapest, loan.allInBp(i));
        }
        Rate bound = Rate.of(BigDecimal.valueOf((long) cheapest + policy.borrowerInterestBoundBp(), 2));
        Comparator<Offer> within =
                Comparator.comparing(each -> each.allInApr().compareTo(bound) <= 0 ? Rate.ZERO : each.allInApr());
        offers.sort(within.thenComparing(RankingStrategy.of(policy.ranking()).order(quota)));
        return shortlist(offers);
    }

    private List<String> shortlist(List<Offer> ordered) {
        List<String> shortlist = new ArrayList<>();
        Set<String> out = new HashSet<>();
        for (Offer offer : ordered) {
            if (shortlist.size() < policy.maxPartners() && out.add(offer.partnerId())) {
                shortlist.add(offer.agreementId());
                out.addAll(offer.routing().exclusiveWith());
            }
        }
        return shortlist;
    }

    private Offer offer(int index) {
        AgreementVersion version = agreements.get(index);
        return new Offer(
                version.agreementId(),
                version.agreement().partnerId(),
                Rate.of(BigDecimal.valueOf(loan.allInBp(index), 2)),
                version.agreement().routing());
    }
}
