package zhuqiao.core.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.value.Rate;

/** The partners to try in turn: ordered, bounded in the borrower's interest, one agreement a partner, at most K. */
final class Shortlist {
    private Shortlist() {}

    /** @param patience how many more partners may be tried */
    static List<Offer> of(List<Offer> eligible, LenderPolicy policy, QuotaView quota, int patience) {
        List<Offer> ordered = new ArrayList<>(eligible);
        ordered.sort(inBorrowersInterest(eligible, policy.borrowerInterestBoundBp())
                .thenComparing(RankingStrategy.of(policy.ranking()).order(quota)));
        List<Offer> shortlist = new ArrayList<>();
        Set<String> out = new HashSet<>();
        for (Offer offer : ordered) {
            if (shortlist.size() < patience && !out.contains(offer.partnerId())) {
                shortlist.add(offer);
                out.add(offer.partnerId());
                out.addAll(offer.routing().exclusiveWith());
            }
        }
        return List.copyOf(shortlist);
    }

    /**
     * Offers dearer than the cheapest by more than the bound stand behind all others, the cheaper of them first: whatever
     * the strategy prefers, it prefers among the rest.
     */
    private static Comparator<Offer> inBorrowersInterest(List<Offer> eligible, int boundBp) {
        Rate cheapest = eligible.stream()
                .map(Offer::allInApr)
                .min(Comparator.naturalOrder())
                .orElse(Rate.ZERO);
        Rate bound = cheapest.plus(Rate.of(BigDecimal.valueOf(boundBp, 2)));
        return Comparator.comparing(offer -> offer.allInApr().compareTo(bound) <= 0 ? Rate.ZERO : offer.allInApr());
    }
}
