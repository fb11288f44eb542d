package zhuqiao.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.FundingMode;
import zhuqiao.core.terms.ImpactAssessment;
import zhuqiao.core.terms.IndustryTerms;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.QuotaLimits;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.ServiceLevel;
import zhuqiao.core.terms.Settlement;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** Records refuse what cannot be, by the component at fault and a code, and take what lies just inside. */
class RefusedValuesTest {
    private static final Terms TERMS = Samples.terms(Samples.price("8.40"));
    private static final Agreement AGREEMENT = Samples.agreement("bank-a", TERMS);
    private static final ServiceLevel SERVICE = new ServiceLevel(300, 3600, 30, null, 30);
    private static final QuotaLimits QUOTA = new QuotaLimits(Money.of("1.00"), null, null, true);
    private static final ServiceLevel.Hours HOURS = new ServiceLevel.Hours("09:00", "17:00", "Asia/Shanghai");
    private static final Charge FEE = Samples.guaranteeFee("1.00");
    private static final Headroom HEADROOM = new Headroom(
            HeadroomKind.CO_LENDING_ALL,
            null,
            Money.of("1.00"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2027, 1, 1),
            null);
    private static final ImpactAssessment ASSESSMENT = new ImpactAssessment("PIA-1", "00", LocalDate.of(2026, 1, 1));
    private static final Settlement.Fee SETTLED = new Settlement.Fee(
            Settlement.Party.PLATFORM, Settlement.Party.PARTNER, Settlement.Base.PRINCIPAL, Rate.ZERO);
    private static final int WEEK = 604_800;
    private static final Money ONE_LESS = Money.of("-0.01");
    private static final Rate LESS = Rate.of("-0.01");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static Stream<Arguments> refused() {
        return Stream.of(
                        Stream.of("scenarios", "borrowerTypes", "riskGrades", "purposes", "collateral")
                                .map(list -> arguments(TERMS, list, List.of(), "empty", list)),
                        Stream.of("repaymentMethods", "pricing")
                                .map(list -> arguments(TERMS, list, List.of(), "empty", list)),
                        Stream.of("regions", "amount", "allInApr")
                                .map(part -> arguments(TERMS, part, null, "required", part)),
                        Stream.of(
                                arguments(
                                        With.with(TERMS, "termMonths", null),
                                        "termDays",
                                        null,
                                        "required",
                                        "termMonths"),
                                arguments(TERMS, "riskGrades", List.of(RiskGrade.D), "unpriced-grade", "pricing"),
                                arguments(
                                        TERMS,
                                        "pricing",
                                        List.of(Samples.price("8.40"), Samples.price("9.40")),
                                        "priced-twice",
                                        "pricing"),
                                arguments(TERMS.regions(), "include", List.of(), "empty", "include"),
                                arguments(new Bounds<>(1, 2), "min", 3, "reversed-range", "min")),
                        Stream.of(
                                beyond("borrowerAge", 150),
                                beyond("establishedMonths", 1_200),
                                beyond("termMonths", 1_200),
                                beyond("termDays", 36_500),
                                arguments(TERMS, "borrowerAge", new Bounds<>(-1, null), "range", "borrowerAge")),
                        Stream.of(
                                tooLong(TERMS, "purposes", Purpose.TRAVEL, 50),
                                tooLong(TERMS, "pricing", Samples.price("8.40"), 50),
                                tooLong(TERMS.regions(), "include", new Region("33"), 5_000),
                                tooLong(TERMS.regions(), "exclude", new Region("33"), 5_000),
                                tooLong(IndustryTerms.ANY, "include", new Industry("F"), 2_000),
                                tooLong(IndustryTerms.ANY, "exclude", new Industry("F"), 2_000),
                                tooLong(AGREEMENT.clauses(), "collectors", Samples.COLLECTOR, 200),
                                tooLong(AGREEMENT.routing(), "exclusiveWith", "bank-b", 1_000),
                                tooLong(AGREEMENT.settlement(), "fees", SETTLED, 20),
                                tooLong(Samples.price("8.40"), "charges", FEE, 20),
                                arguments(AGREEMENT.clauses(), "exit", "x".repeat(2_001), "length", "exit"),
                                arguments(
                                        AGREEMENT.routing(),
                                        "exclusiveWith",
                                        List.of("x".repeat(65)),
                                        "length",
                                        "exclusiveWith")),
                        Stream.of("signedOn", "validFrom", "validTo")
                                .flatMap(day -> Stream.of(LocalDate.of(1899, 12, 31), LocalDate.of(2200, 1, 1))
                                        .map(outside -> arguments(AGREEMENT, day, outside, "range", day))),
                        Stream.of(arguments(ASSESSMENT, "on", LocalDate.MAX, "range", "on")),
                        Stream.of(
                                arguments(AGREEMENT, "validTo", AGREEMENT.validFrom(), "reversed-range", "validFrom"),
                                arguments(
                                        AGREEMENT,
                                        "fundingMode",
                                        FundingMode.CO_LENDING,
                                        "funding-mode",
                                        "fundingMode"),
                                arguments(
                                        AGREEMENT,
                                        "shares",
                                        new Shares(Rate.of("70.00"), Rate.of("30.00")),
                                        "funding-mode",
                                        "fundingMode"),
                                arguments(AGREEMENT, "agreementNo", " ", "length", "agreementNo"),
                                arguments(AGREEMENT, "agreementNo", "x".repeat(65), "length", "agreementNo"),
                                arguments(AGREEMENT, "applyUrl", "", "length", "applyUrl"),
                                arguments(AGREEMENT, "settlement", null, "required", "settlement"),
                                arguments(Shares.PARTNER_ONLY, "lender", Rate.of("0.01"), "shares", "partner"),
                                arguments(Shares.PARTNER_ONLY, "partner", Rate.of("99.99"), "shares", "partner")),
                        Stream.of(
                                arguments(Samples.price("8.40"), "annualRate", LESS, "negative", "annualRate"),
                                arguments(Samples.price("8.40"), "riskGrades", List.of(), "empty", "riskGrades"),
                                arguments(FEE, "rate", LESS, "negative", "rate"),
                                arguments(
                                        new Settlement.Fee(
                                                Settlement.Party.PLATFORM,
                                                Settlement.Party.PARTNER,
                                                Settlement.Base.PRINCIPAL,
                                                Rate.ZERO),
                                        "rate",
                                        LESS,
                                        "negative",
                                        "rate"),
                                arguments(QUOTA, "total", Money.ZERO, "positive", "total"),
                                arguments(QUOTA, "day", ONE_LESS, "negative", "day"),
                                arguments(QUOTA, "month", ONE_LESS, "negative", "month")),
                        Stream.of("decisionSeconds", "drawdownSeconds")
                                .flatMap(time -> Stream.of(0, WEEK + 1)
                                        .map(seconds -> arguments(SERVICE, time, seconds, "range", time))),
                        Stream.of(
                                arguments(SERVICE, "offerDays", 0, "range", "offerDays"),
                                arguments(SERVICE, "offerDays", 91, "range", "offerDays"),
                                arguments(SERVICE, "freezeDays", -1, "range", "freezeDays"),
                                arguments(SERVICE, "freezeDays", 366, "range", "freezeDays"),
                                arguments(HOURS, "from", "9:00", "time", "from"),
                                arguments(HOURS, "from", null, "time", "from"),
                                arguments(HOURS, "to", "24:01", "time", "to"),
                                arguments(HOURS, "to", "09:00", "reversed-range", "from"),
                                arguments(HOURS, "zone", "Asia/Peking", "zone", "zone")),
                        Stream.of(
                                arguments(LenderPolicy.DEFAULT, "maxPartners", 0, "range", "maxPartners"),
                                arguments(LenderPolicy.DEFAULT, "maxPartners", 11, "range", "maxPartners"),
                                arguments(
                                        LenderPolicy.DEFAULT,
                                        "borrowerInterestBoundBp",
                                        1_001,
                                        "range",
                                        "borrowerInterestBoundBp"),
                                arguments(
                                        LenderPolicy.DEFAULT,
                                        "liveApplicationsPerBorrower",
                                        0,
                                        "range",
                                        "liveApplicationsPerBorrower")),
                        Stream.of(
                                arguments(HEADROOM, "expiresAt", HEADROOM.asOf(), "reversed-range", "asOf"),
                                arguments(HEADROOM, "kind", HeadroomKind.CO_LENDING_ONE_LENDER, "required", "lenderId"),
                                arguments(
                                        Samples.licence(LicenceKind.BANKING),
                                        "to",
                                        Samples.LONG_AGO,
                                        "reversed-range",
                                        "from"),
                                arguments(
                                        Samples.listed(WhitelistRole.PLATFORM, Samples.PLATFORM),
                                        "to",
                                        Samples.LONG_AGO,
                                        "reversed-range",
                                        "from"),
                                arguments(
                                        Samples.receivable("1.00", DAY, DAY),
                                        "amount",
                                        Money.ZERO,
                                        "positive",
                                        "amount"),
                                arguments(
                                        Samples.receivable("1.00", DAY, DAY),
                                        "dueOn",
                                        DAY.minusDays(1),
                                        "reversed-range",
                                        "dueOn")))
                .flatMap(each -> each);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments(TERMS, "termDays", null),
                arguments(TERMS, "termMonths", null),
                arguments(TERMS, "industries", null),
                arguments(new Bounds<>(1, 2), "min", 2),
                arguments(TERMS, "borrowerAge", new Bounds<>(0, 150)),
                arguments(TERMS, "establishedMonths", new Bounds<>(0, 1_200)),
                arguments(AGREEMENT, "signedOn", LocalDate.of(1900, 1, 1)),
                arguments(AGREEMENT, "validTo", LocalDate.of(2199, 12, 31)),
                arguments(new Bounds<>(1, 2), "max", null),
                arguments(AGREEMENT, "agreementNo", "x".repeat(64)),
                arguments(AGREEMENT, "validTo", AGREEMENT.validFrom().plusDays(1)),
                arguments(AGREEMENT, "applyUrl", null),
                arguments(Samples.price("8.40"), "annualRate", Rate.ZERO),
                arguments(Samples.price("8.40"), "charges", null),
                arguments(FEE, "rate", Rate.ZERO),
                arguments(QUOTA, "total", Money.of("0.01")),
                arguments(QUOTA, "day", Money.ZERO),
                arguments(QUOTA, "month", Money.ZERO),
                arguments(SERVICE, "decisionSeconds", 1),
                arguments(SERVICE, "decisionSeconds", WEEK),
                arguments(SERVICE, "drawdownSeconds", WEEK),
                arguments(SERVICE, "offerDays", 1),
                arguments(SERVICE, "offerDays", 90),
                arguments(SERVICE, "freezeDays", 0),
                arguments(SERVICE, "freezeDays", 365),
                arguments(HOURS, "to", "24:00"),
                arguments(HOURS, "to", "09:01"),
                arguments(LenderPolicy.DEFAULT, "maxPartners", 1),
                arguments(LenderPolicy.DEFAULT, "maxPartners", 10),
                arguments(LenderPolicy.DEFAULT, "borrowerInterestBoundBp", 0),
                arguments(LenderPolicy.DEFAULT, "borrowerInterestBoundBp", 1_000),
                arguments(LenderPolicy.DEFAULT, "liveApplicationsPerBorrower", 100),
                arguments(HEADROOM, "expiresAt", HEADROOM.asOf().plusDays(1)),
                arguments(Samples.receivable("1.00", DAY, DAY.plusDays(1)), "dueOn", DAY));
    }

    private static Arguments tooLong(Record sound, String list, Object each, int most) {
        return arguments(sound, list, Collections.nCopies(most + 1, each), "length", list);
    }

    private static Arguments beyond(String count, int most) {
        return arguments(TERMS, count, new Bounds<>(null, most + 1), "range", count);
    }

    @ParameterizedTest(name = "{1} = {2}")
    @MethodSource("refused")
    void whatCannotBeIsRefusedByItsPlace(
            Record sound, String component, @Nullable Object value, String code, String field) {
        IllegalArgumentException refusal =
                catchThrowableOfType(IllegalArgumentException.class, () -> With.with(sound, component, value));

        assertThat(refusal).rootCause().isInstanceOfSatisfying(InvalidValueException.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.zh()).isNotBlank();
            assertThat(fault).hasMessage(field + ": " + fault.en());
        });
    }

    @ParameterizedTest(name = "{1} = {2}")
    @MethodSource("taken")
    <R extends Record> void whatLiesJustInsideIsTaken(R sound, String component, @Nullable Object value) {
        R bent = With.with(sound, component, value);

        assertThat(With.with(bent, component, value)).isEqualTo(bent);
    }

    @Test
    void anAbsentListIsAnEmptyOne() {
        assertThat(new PriceLine(List.of(RiskGrade.A), Rate.of("8.40"), null).charges())
                .isEmpty();
        assertThat(new Settlement(false, null).fees()).isEmpty();
        assertThat(With.with(Samples.lender(), "affiliates", null).affiliates()).isEmpty();
        assertThat(With.with(Samples.lender(), "affiliates", List.of(Samples.PLATFORM))
                        .affiliates())
                .containsExactly(Samples.PLATFORM);
        assertThat(With.with(AGREEMENT.routing(), "exclusiveWith", null).exclusiveWith())
                .isEmpty();
        assertThat(With.with(AGREEMENT.clauses(), "collectors", null).collectors())
                .isEmpty();
        assertThat(With.with(TERMS.regions(), "exclude", null).exclude()).isEmpty();
    }
}
