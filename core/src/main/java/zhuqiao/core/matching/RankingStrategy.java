package zhuqiao.core.matching;

import java.math.BigDecimal;
import java.util.Comparator;
import zhuqiao.core.counterparty.Ranking;
import zhuqiao.core.request.QuotaView;

/** Which eligible offer goes first. A learned strategy may join by giving an order of its own. */
@FunctionalInterface
public interface RankingStrategy {
    /** The order of offers, total: no two agreements compare as equal. */
    Comparator<Offer> order(QuotaView quota);

    static RankingStrategy of(Ranking ranking) {
        Comparator<Offer> byCost = Comparator.comparing(Offer::allInApr);
        Comparator<Offer> byPriority =
                Comparator.comparingInt(offer -> offer.routing().priority());
        Comparator<Offer> byId = Comparator.comparing(Offer::agreementId);
        return switch (ranking) {
            case LOWEST_COST -> quota -> byCost.thenComparing(byPriority).thenComparing(byId);
            case PRIORITY -> quota -> byPriority.thenComparing(byCost).thenComparing(byId);
            case SHARE ->
                quota -> furthestBehind(quota)
                        .thenComparing(byCost)
                        .thenComparing(byPriority)
                        .thenComparing(byId);
        };
    }

    /** The agreement with the least volume for its contractual share first; those without a share last. */
    private static Comparator<Offer> furthestBehind(QuotaView quota) {
        return (a, b) -> {
            BigDecimal shareOfA = share(a);
            BigDecimal shareOfB = share(b);
            if (shareOfA.signum() <= 0 || shareOfB.signum() <= 0) {
                return Boolean.compare(shareOfA.signum() <= 0, shareOfB.signum() <= 0);
            }
            BigDecimal volumeOfA = BigDecimal.valueOf(quota.committedFen(a.agreementId()));
            BigDecimal volumeOfB = BigDecimal.valueOf(quota.committedFen(b.agreementId()));
            return volumeOfA.multiply(shareOfB).compareTo(volumeOfB.multiply(shareOfA));
        };
    }

    private static BigDecimal share(Offer offer) {
        var share = offer.routing().share();
        return share == null ? BigDecimal.ZERO : share.percent();
    }
}
