package zhuqiao.core.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.Samples;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
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
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.Clauses;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.DataChannel;
import zhuqiao.core.terms.FundingMode;
import zhuqiao.core.terms.IndustryTerms;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.QuotaLimits;
import zhuqiao.core.terms.RegionTerms;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Routing;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.terms.ServiceLevel;
import zhuqiao.core.terms.Settlement;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.terms.Signatory;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** A market drawn from a seed: most of it sound, every kind of fault now and then. */
final class RandomMarket {
    static final List<String> PLACES = List.of("330203", "330281", "330106", "320102", "440303", "110105");
    static final int PARTNERS = 8;

    private final SplittableRandom random;

    RandomMarket(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** One lender, {@code lender-a}, with so many agreements. */
    Market market(int agreements) {
        List<PartnerFacts> partners = new ArrayList<>();
        for (int i = 0; i < PARTNERS; i++) {
            partners.add(partner("bank-" + i));
        }
        List<AgreementVersion> versions = new ArrayList<>();
        for (int i = 0; i < agreements; i++) {
            versions.add(version("agreement-" + i, 1, LocalDate.of(2025, 1, 1)));
            if (one(4)) {
                versions.add(version("agreement-" + i, 2, LocalDate.of(2026, 11, 20 + random.nextInt(7))));
            }
        }
        List<LenderFacts> lenders = one(50) ? List.of() : List.of(new LenderFacts(lender(), policy(), 7));
        return Market.of(Samples.PLATFORM, lenders, partners, guarantors(), versions);
    }

    private Lender lender() {
        LenderKind kind = one(2) ? LenderKind.LOCAL : LenderKind.NETWORK;
        List<Region> area = one(8) ? List.of(new Region("33")) : List.of();
        return new Lender(
                "lender-a",
                Samples.NAME,
                Samples.LENDER_CODE,
                one(60) ? CounterpartyStatus.EXITING : CounterpartyStatus.ACTIVE,
                kind,
                new Region(one(2) ? "33" : "3302"),
                List.of(),
                List.of(new Licence(LicenceKind.SMALL_LOAN, "L", holder(), null, area, Samples.LONG_AGO, end(), null)),
                one(10) ? null : financials());
    }

    /** Whom a licence is made out to: sometimes to another company. */
    private String holder() {
        return one(60) ? "Another" : Samples.NAME;
    }

    private @Nullable LocalDate end() {
        return one(40) ? LocalDate.of(2026, 11, 23) : null;
    }

    private Financials financials() {
        return new Financials(
                Money.ofFen(random.nextLong(100_000_000L, 10_000_000_000L)),
                one(8) ? LocalDate.of(2024, 12, 31) : LocalDate.of(2025, 12, 31),
                one(12) ? null : Money.ofFen(random.nextLong(1, 2_000_000_000L)),
                Money.ofFen(random.nextLong(1, 2_000_000_000L)),
                one(12) ? null : Money.ofFen(random.nextLong(1, 9_000_000_000L)),
                one(2),
                null);
    }

    private LenderPolicy policy() {
        return new LenderPolicy(
                pick(Ranking.values()),
                OfferPolicy.OFFER,
                OfferPolicy.OFFER,
                1 + random.nextInt(4),
                random.nextInt(200),
                1 + random.nextInt(2));
    }

    private List<GuarantorFacts> guarantors() {
        Guarantor sound = Samples.guarantor();
        Guarantor insurer = new Guarantor(
                "guarantor-b",
                one(20) ? "Another" : Samples.NAME,
                Samples.uscc("91330100MA2AAAAA7"),
                one(10) ? CounterpartyStatus.SUSPENDED : CounterpartyStatus.ACTIVE,
                List.of(Samples.licence(one(2) ? LicenceKind.CREDIT_INSURANCE : LicenceKind.GUARANTEE)),
                one(3) ? null : financials());
        return List.of(new GuarantorFacts(sound), new GuarantorFacts(insurer));
    }

    private PartnerFacts partner(String id) {
        boolean bank = !one(3);
        boolean local = bank && one(3);
        Partner partner = new Partner(
                id,
                one(20) ? "Another" : Samples.NAME,
                Samples.uscc("91330100MA2AAAAA5"),
                one(20) ? CounterpartyStatus.SUSPENDED : CounterpartyStatus.ACTIVE,
                bank ? PartnerKind.BANK : PartnerKind.CONSUMER_FINANCE,
                local,
                one(8) ? null : new Region(one(2) ? "33" : "3302"),
                one(3),
                one(2) ? Samples.EVIDENCE : null,
                one(2),
                List.of(Samples.licence(bank ? LicenceKind.BANKING : LicenceKind.CONSUMER_FINANCE)),
                null);
        List<WhitelistEntry> list = new ArrayList<>();
        for (WhitelistEntry entry : Samples.facts(partner).whitelist()) {
            if (!one(30)) {
                list.add(one(30) ? new WhitelistEntry(entry.role(), entry.uscc(), entry.from(), null, null) : entry);
            }
        }
        list.add(Samples.listed(WhitelistRole.GUARANTOR, Samples.uscc("91330100MA2AAAAA7")));
        return new PartnerFacts(partner, list, headroom());
    }

    private List<Headroom> headroom() {
        List<Headroom> declared = new ArrayList<>();
        for (HeadroomKind kind : HeadroomKind.values()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate asOf = LocalDate.of(2026, 1 + random.nextInt(11), 1);
                declared.add(new Headroom(
                        kind,
                        one(8) ? "lender-b" : "lender-a",
                        Money.ofFen(random.nextLong(1, 10_000_000_000L)),
                        asOf,
                        asOf.plusMonths(1 + random.nextInt(12)),
                        null));
            }
        }
        return declared;
    }

    private AgreementVersion version(String id, int number, LocalDate validFrom) {
        List<AgreementVersion.StatusChange> history = new ArrayList<>();
        history.add(change(AgreementStatus.ACTIVE, "2025-01-01T00:00:00Z"));
        if (one(8)) {
            history.add(change(AgreementStatus.SUSPENDED, "2026-11-23T03:00:00Z"));
        }
        if (one(8)) {
            history.add(change(AgreementStatus.ACTIVE, "2026-11-23T05:00:00Z"));
        }
        if (one(30)) {
            history.add(change(AgreementStatus.TERMINATED, "2026-11-23T06:00:00Z"));
        }
        return new AgreementVersion(id, number, agreement(id, validFrom), history);
    }

    private static AgreementVersion.StatusChange change(AgreementStatus status, String at) {
        return new AgreementVersion.StatusChange(status, Instant.parse(at), null);
    }

    private Agreement agreement(String number, LocalDate validFrom) {
        String partnerId = "bank-" + random.nextInt(PARTNERS + (one(30) ? 1 : 0));
        String guarantorId = one(2) ? null : one(2) ? "guarantor-a" : one(20) ? "guarantor-x" : "guarantor-b";
        boolean coLending = one(4);
        Rate share = Rate.of(one(4) ? "20.00" : one(2) ? "30.00" : "33.333333");
        return new Agreement(
                number,
                "lender-a",
                partnerId,
                guarantorId,
                coLending ? FundingMode.CO_LENDING : FundingMode.FULL_FUNDER,
                coLending
                        ? new Shares(Rate.of(Rate.HUNDRED.percent().subtract(share.percent())), share)
                        : Shares.PARTNER_ONLY,
                Signatory.HEAD_OFFICE,
                LocalDate.of(2024, 12, 20),
                validFrom,
                one(20) ? LocalDate.of(2026, 11, 28).plusDays(random.nextInt(2)) : LocalDate.of(2028, 1, 1),
                new Clauses(
                        "1", "2", "3", "4", "5", "6", "7", false, false, one(4) ? List.of(Samples.COLLECTOR) : null),
                null,
                terms(partnerId, guarantorId),
                new QuotaLimits(Money.of("100000000.00"), null, null, true),
                new Routing(
                        random.nextInt(3),
                        one(4) ? null : Rate.of(random.nextInt(100) + ".00"),
                        one(5) ? List.of("bank-" + random.nextInt(PARTNERS)) : List.of()),
                new ServiceLevel(300, 3600, 30, null, 30),
                pick(DataChannel.values()),
                "https://bank.example/apply",
                new Settlement(one(40), List.of()));
    }

    private Terms terms(String partnerId, @Nullable String guarantorId) {
        RiskGrade[] grades = RiskGrade.values();
        int split = 1 + random.nextInt(3);
        List<RiskGrade> good = List.of(grades).subList(0, split);
        List<RiskGrade> rest = List.of(grades).subList(split, 4);
        return new Terms(
                List.copyOf(some(Scenario.class)),
                List.copyOf(some(BorrowerType.class)),
                new RegionTerms(
                        one(2)
                                ? List.of(new Region("33"), new Region("3201"))
                                : List.of(new Region("330203"), new Region("44")),
                        one(3) ? List.of(new Region("330281")) : List.of()),
                !one(3)
                        ? null
                        : new IndustryTerms(
                                one(2) ? List.of() : List.of(new Industry("F"), new Industry("C13")),
                                List.of(new Industry("F52"))),
                List.of(grades).subList(0, one(5) ? split : 4),
                List.copyOf(some(Purpose.class)),
                List.copyOf(some(Collateral.class)),
                new Bounds<>(one(5) ? null : Money.of("1000.00"), one(5) ? null : Money.of("1000000.00")),
                one(10) ? null : new Bounds<>(one(3) ? null : 1, one(5) ? null : 6 + random.nextInt(80)),
                new Bounds<>(7, one(4) ? null : 180),
                List.copyOf(some(RepaymentMethod.class)),
                List.of(
                        new PriceLine(good, rate(), charges(partnerId, guarantorId)),
                        new PriceLine(rest, rate(), charges(partnerId, guarantorId))),
                new Bounds<>(one(3) ? null : Rate.of("7.35"), one(3) ? null : Rate.of("23.99")),
                one(6) ? null : new Bounds<>(Rate.ZERO, Rate.of("2.00")),
                one(2) ? null : new Bounds<>(one(4) ? null : 20, one(4) ? null : 41),
                one(2) ? null : new Bounds<>(one(4) ? null : 12, one(3) ? 91 : null),
                one(2) ? null : Money.ofFen(random.nextLong(10_000_000, 100_000_000)),
                one(4) ? null : Money.ofFen(random.nextLong(1_000_000, 300_000_000)),
                one(2) ? null : Money.ofFen(random.nextLong(1_000_000, 500_000_000)),
                one(3) ? null : Rate.of(one(2) ? "80.00" : "71.428571"));
    }

    private Rate rate() {
        return Rate.of(String.format("%d.%02d", one(8) ? 24 : random.nextInt(5, 22), one(2) ? 0 : random.nextInt(100)));
    }

    private List<Charge> charges(String partnerId, @Nullable String guarantorId) {
        List<Charge> charges = new ArrayList<>();
        if (guarantorId != null && one(2)) {
            boolean once = one(60);
            charges.add(new Charge(
                    one(6) ? Charge.Kind.INSTALMENT_FEE : Charge.Kind.GUARANTEE,
                    one(20) ? partnerId : guarantorId,
                    pick(Charge.Base.values()),
                    Rate.of(one(4) ? "2.01" : "1.20"),
                    once ? Charge.Timing.UPFRONT : Charge.Timing.PER_INSTALMENT));
        }
        if (one(5)) {
            charges.add(new Charge(
                    pick(Charge.Kind.INSURANCE, Charge.Kind.INSTALMENT_FEE),
                    one(2) ? "insurer-x" : partnerId,
                    pick(Charge.Base.values()),
                    Rate.of("0.60"),
                    pick(Charge.Timing.values())));
        }
        return charges;
    }

    /** At least one, mostly nearly all. */
    private <E extends Enum<E>> EnumSet<E> some(Class<E> type) {
        EnumSet<E> set = EnumSet.allOf(type);
        set.removeIf(each -> one(9));
        return set.isEmpty() ? EnumSet.allOf(type) : set;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    @SafeVarargs
    private <E> E pick(E... values) {
        return values[random.nextInt(values.length)];
    }
}
