package zhuqiao.bench.country;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.PortfolioFacts;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Money;

/**
 * What the database would have said: three agreements in a hundred are exhausted, three borrowers in ten owe somebody
 * something, one in twenty was refused by a partner of late.
 */
final class FactsDraw {
    private static final long SEED = 7;
    private static final Instant THAWS = Instant.parse("2026-12-10T02:00:00Z");

    private final Dice dice = new Dice(SEED);

    Facts draw(List<AgreementVersion> book) {
        Map<String, Exposure> owed = dice.percent(30)
                ? Map.of(
                        dice.one(book).agreement().partnerId(),
                        new Exposure(Money.ZERO, Money.ofFen(dice.between(1, 90) * 1_000_000L)))
                : Map.of();
        Map<String, Instant> frozen =
                dice.percent(5) ? Map.of(dice.one(book).agreement().partnerId(), THAWS) : Map.of();
        BorrowerFacts borrower =
                new BorrowerFacts(owed, Exposure.NONE, Money.ZERO, Map.of(), Map.of(), frozen, Set.of(), Map.of(), 0);
        return new Facts(borrower, PortfolioFacts.NONE, quota(book), List.of(), Set.of());
    }

    /** Of the lender's own agreements, as a group of applications reads it. */
    private QuotaView quota(List<AgreementVersion> book) {
        Map<String, Long> available = HashMap.newHashMap(book.size());
        for (AgreementVersion version : book) {
            long limit = version.agreement().quota().total().fen();
            available.put(version.agreementId(), dice.percent(3) ? 100_000L : limit / dice.between(1, 10));
        }
        return new Drawn(available);
    }

    private record Drawn(Map<String, Long> available) implements QuotaView {
        @Override
        public long availableFen(String agreementId) {
            return available.getOrDefault(agreementId, -1L);
        }

        @Override
        public long committedFen(String agreementId) {
            return 0;
        }
    }
}
