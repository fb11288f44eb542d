package zhuqiao.bench.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Evidence;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.OfferPolicy;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.counterparty.Ranking;
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.core.matching.Market;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.loans.Serial;

/**
 * A market with room for everything: four banks, one lender whose sixteen agreements each fund some provinces, and one
 * whose single agreement funds all.
 */
record Wide(List<LenderFacts> lenders, List<PartnerFacts> partners, List<AgreementVersion> agreements) {
    static final int SPREAD = 16;
    private static final int PARTNERS = 4;
    private static final int REACH = 5;
    private static final String NAME = "公司(虚构)";
    private static final Uscc PLATFORM = zhuqiao.sandbox.market.Market.PLATFORM;
    private static final Region SEAT = new Region("330106");
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);
    private static final Instant ACTIVATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Evidence EVIDENCE = new Evidence("公示页", null, "0".repeat(64));
    private static final List<String> PROVINCES = Stream.of(
                    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
                            .split(" ", -1))
            .toList();

    /**
     * @param spreading id of the lender with many agreements
     * @param hot id of the lender with one
     */
    static Wide of(String spreading, String hot) {
        List<PartnerFacts> partners =
                IntStream.range(0, PARTNERS).mapToObj(Wide::partner).toList();
        List<AgreementVersion> agreements = new ArrayList<>();
        for (int i = 0; i < SPREAD; i++) {
            agreements.add(version("spread-%02d".formatted(i), spreading, i, reach(i)));
        }
        agreements.add(version("hot", hot, 0, PROVINCES));
        return new Wide(List.of(lender(spreading, 100), lender(hot, 101)), partners, List.copyOf(agreements));
    }

    Market market() {
        return Market.of(PLATFORM, lenders, partners, List.of(), agreements);
    }

    List<String> partnerIds() {
        return partners.stream().map(facts -> facts.partner().id()).toList();
    }

    /** Every province belongs to a few agreements of different price, so that the cheapest differs from place to place. */
    private static List<String> reach(int agreement) {
        return IntStream.range(0, PROVINCES.size())
                .filter(province -> Math.floorMod(province - agreement, SPREAD) < REACH)
                .mapToObj(PROVINCES::get)
                .toList();
    }

    private static AgreementVersion version(String id, String lender, int number, List<String> provinces) {
        return new AgreementVersion(
                id,
                1,
                WideAgreement.of(id, lender, partnerId(number % PARTNERS), number, provinces),
                List.of(new AgreementVersion.StatusChange(AgreementStatus.ACTIVE, ACTIVATED, null)));
    }

    private static LenderFacts lender(String id, int serial) {
        Lender lender = new Lender(
                id,
                NAME,
                new Serial(serial).uscc(SEAT),
                CounterpartyStatus.ACTIVE,
                LenderKind.NETWORK,
                SEAT,
                List.of(),
                List.of(licence(LicenceKind.SMALL_LOAN)),
                null);
        return new LenderFacts(
                lender, new LenderPolicy(Ranking.LOWEST_COST, OfferPolicy.OFFER, OfferPolicy.OFFER, 3, 50, 100), 1);
    }

    private static PartnerFacts partner(int number) {
        Partner partner = new Partner(
                partnerId(number),
                NAME,
                new Serial(number).uscc(SEAT),
                CounterpartyStatus.ACTIVE,
                PartnerKind.BANK,
                false,
                null,
                false,
                null,
                true,
                List.of(licence(LicenceKind.BANKING)),
                null);
        return new PartnerFacts(
                partner,
                List.of(new WhitelistEntry(WhitelistRole.PLATFORM, PLATFORM, LONG_AGO, null, EVIDENCE)),
                List.of());
    }

    private static Licence licence(LicenceKind kind) {
        return new Licence(kind, "SC-1", NAME, null, List.of(), LONG_AGO, null, null);
    }

    private static String partnerId(int number) {
        return "019aa000-0000-7000-8000-00000000b%03d".formatted(number);
    }
}
