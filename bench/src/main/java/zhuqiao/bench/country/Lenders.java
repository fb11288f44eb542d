package zhuqiao.bench.country;

import java.util.ArrayList;
import java.util.List;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.OfferPolicy;
import zhuqiao.core.counterparty.Ranking;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Region;

/** Small-loan companies; one in fifty lends over the network in the whole country, the others in their province. */
final class Lenders {
    static final int NETWORK_EVERY = 50;
    private static final int BY_PRIORITY_EVERY = 10;
    private static final long LEAST_ASSETS_FEN = 10_000_000_000L;

    private Lenders() {}

    static List<LenderFacts> draw(int count, Dice dice) {
        List<Province> homes = Province.spread(count);
        List<LenderFacts> lenders = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            lenders.add(new LenderFacts(lender(number, homes.get(number), dice), policy(number), 1));
        }
        return List.copyOf(lenders);
    }

    private static Lender lender(int number, Province home, Dice dice) {
        boolean network = number % NETWORK_EVERY == NETWORK_EVERY - 1;
        String name = "小额贷款%05d(虚构)".formatted(number);
        List<Region> area = network ? List.of() : List.of(home.region());
        Money assets = Money.ofFen(LEAST_ASSETS_FEN * dice.between(1, network ? 50 : 10));
        Licence licence = new Licence(
                LicenceKind.SMALL_LOAN, "XD-%05d".formatted(number), name, null, area, Days.LONG_AGO, null, null);
        return new Lender(
                Ids.id('1', number),
                name,
                Ids.uscc(Ids.LENDERS_FROM + number),
                CounterpartyStatus.ACTIVE,
                network ? LenderKind.NETWORK : LenderKind.LOCAL,
                new Region(dice.one(home.cities())),
                List.of(),
                List.of(licence),
                new Financials(
                        assets,
                        Days.LAST_YEAR_END,
                        Money.ofFen(assets.fen() * 2),
                        Money.ofFen(assets.fen() / 2),
                        null,
                        null,
                        null));
    }

    private static LenderPolicy policy(int number) {
        Ranking ranking = number % BY_PRIORITY_EVERY == 1 ? Ranking.PRIORITY : Ranking.LOWEST_COST;
        return new LenderPolicy(ranking, OfferPolicy.OFFER, OfferPolicy.OFFER, 3, 50, 1);
    }
}
