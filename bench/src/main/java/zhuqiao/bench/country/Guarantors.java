package zhuqiao.bench.country;

import java.util.List;
import java.util.stream.IntStream;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.value.Money;

/** Two hundred guarantee companies, some of them near their leverage limit, and credit insurers. */
final class Guarantors {
    private static final int COUNT = 200;
    private static final int INSURER_EVERY = 10;
    private static final long LEAST_ASSETS_FEN = 20_000_000_000L;

    private Guarantors() {}

    static List<GuarantorFacts> draw(Dice dice) {
        return IntStream.range(0, COUNT)
                .mapToObj(number -> new GuarantorFacts(guarantor(number, dice)))
                .toList();
    }

    private static Guarantor guarantor(int number, Dice dice) {
        String name = "融资担保%03d(虚构)".formatted(number);
        LicenceKind kind = number % INSURER_EVERY == 0 ? LicenceKind.CREDIT_INSURANCE : LicenceKind.GUARANTEE;
        Money assets = Money.ofFen(LEAST_ASSETS_FEN * dice.between(1, 20));
        Money guaranteed = Money.ofFen(assets.fen() * (dice.percent(5) ? 10 : dice.between(1, 9)));
        return new Guarantor(
                Ids.id('3', number),
                name,
                Ids.uscc(Ids.GUARANTORS_FROM + number),
                CounterpartyStatus.ACTIVE,
                List.of(new Licence(
                        kind, "DB-%03d".formatted(number), name, null, List.of(), Days.LONG_AGO, null, null)),
                new Financials(assets, Days.LAST_YEAR_END, null, null, guaranteed, dice.percent(30), null));
    }
}
