package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.FundingMode;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

class ActivationTest {
    private static final Shares SHARED = new Shares(Rate.of("70.00"), Rate.of("30.00"));
    private final Activation activation = new Activation(Regulation.load());
    private final Counterparties parties = new Counterparties(
            Samples.lender(), Samples.facts(Samples.bank("bank-a")), Samples.guarantor(), Samples.PLATFORM);

    @Test
    void aSoundAgreementMayBePutInForce() {
        Agreement agreement = Samples.agreement("bank-a", Samples.terms(Samples.price("8.40")));

        assertThat(activation.failures(agreement, parties, Samples.TODAY)).isEmpty();
    }

    @Test
    void aPriceAboveTheCapIsCaughtBeforeItsFirstApplication() {
        Agreement agreement =
                Samples.agreement("bank-a", Samples.terms(Samples.price("24.00", Samples.guaranteeFee("1.00"))));

        assertThat(activation.failures(agreement, parties, Samples.TODAY))
                .extracting(Check::rule)
                .containsExactly("C1", "C8");
    }

    @Test
    void everyFailedRuleIsNamed() {
        Agreement agreement = Samples.agreement("bank-a", Samples.terms(Samples.price("8.40")));
        Counterparties unknown = new Counterparties(null, null, null, Samples.PLATFORM);

        assertThat(activation.failures(agreement, unknown, Samples.TODAY))
                .extracting(Check::rule)
                .contains("A1", "A4", "A5", "C1", "D10");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 1000000.00, true",
        "2026-11-23, 1000000.00, false",
        "2026-11-24, 0.00, false",
    })
    void headroomThatRanOutKeepsAnAgreementFromStayingInForce(LocalDate expiresAt, String cap, boolean stands) {
        Headroom declared =
                new Headroom(HeadroomKind.CO_LENDING_ALL, null, Money.of(cap), Samples.LONG_AGO, expiresAt, null);
        PartnerFacts partner = With.with(Samples.facts(Samples.bank("bank-a")), "headroom", List.of(declared));
        Agreement agreement = coLent(Samples.agreement("bank-a", Samples.terms(Samples.price("8.40"))));

        assertThat(activation.failures(agreement, with(partner), Samples.TODAY))
                .extracting(Check::rule)
                .isEqualTo(stands ? List.of() : List.of("L3"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-24, true",
        "2026-11-24, 2026-12-24, false",
        "2026-01-01, 2026-11-23, false",
    })
    void anAgreementIsPutInForceNeitherBeforeItIsSignedNorAfterItEnds(
            LocalDate signedOn, LocalDate validTo, boolean stands) {
        Agreement agreement = With.with(With.with(sound(), "signedOn", signedOn), "validTo", validTo);

        assertThat(activation.failures(agreement, parties, Samples.TODAY))
                .extracting(Check::rule)
                .isEqualTo(stands ? List.of() : List.of("T-DATES"));
    }

    @Test
    void boundsThatLeaveRoomForNoLoanAreNamed() {
        Terms terms = With.with(
                With.with(
                        With.with(sound().terms(), "amount", new Bounds<>(Money.of("-1.00"), null)),
                        "perBorrowerCap",
                        Money.ZERO),
                "advanceRate",
                Rate.of("100.01"));

        assertThat(activation.failures(With.with(sound(), "terms", terms), parties, Samples.TODAY))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.rule()).isEqualTo("T-BOUNDS");
                    assertThat(check.measured()).isEqualTo("amount, perBorrowerCap, advanceRate");
                });
    }

    @Test
    void loansByTheDayAreRepaidAtOnce() {
        Terms terms = With.with(
                With.with(With.with(sound().terms(), "termMonths", null), "termDays", new Bounds<>(7, 90)),
                "repaymentMethods",
                List.of(RepaymentMethod.EQUAL_INSTALMENT));

        assertThat(activation.failures(With.with(sound(), "terms", terms), parties, Samples.TODAY))
                .extracting(Check::measured)
                .contains("termDays");
    }

    /** 13.50 % a year of the initial principal costs 13.50 over one month, 22.52 over 60, but 24.21 over 18. */
    @Test
    void aChargeOnTheInitialPrincipalIsWeighedWhereItWeighsMost() {
        Charge charge = new Charge(
                Charge.Kind.INSTALMENT_FEE,
                "bank-a",
                Charge.Base.INITIAL_PRINCIPAL,
                Rate.of("13.50"),
                Charge.Timing.PER_INSTALMENT);
        Terms terms = With.with(
                With.with(
                        With.with(
                                Samples.terms(Samples.price("0.00", charge)),
                                "repaymentMethods",
                                List.of(RepaymentMethod.EQUAL_INSTALMENT)),
                        "termMonths",
                        new Bounds<>(1, 60)),
                "allInApr",
                new Bounds<>(Rate.of("6.00"), Rate.of("36.00")));

        assertThat(activation.failures(With.with(sound(), "terms", terms), parties, Samples.TODAY))
                .extracting(Check::rule)
                .containsExactly("C1");
        assertThat(activation.failures(
                        With.with(sound(), "terms", With.with(terms, "termMonths", new Bounds<>(50, 60))),
                        parties,
                        Samples.TODAY))
                .isEmpty();
    }

    private static Agreement sound() {
        return Samples.agreement("bank-a", Samples.terms(Samples.price("8.40")));
    }

    /** Mode and shares only make sense together, so they cannot be bent one by one. */
    private static Agreement coLent(Agreement own) {
        return new Agreement(
                own.agreementNo(),
                own.lenderId(),
                own.partnerId(),
                own.guarantorId(),
                FundingMode.CO_LENDING,
                SHARED,
                own.signatory(),
                own.signedOn(),
                own.validFrom(),
                own.validTo(),
                own.clauses(),
                own.impactAssessment(),
                own.terms(),
                own.quota(),
                own.routing(),
                own.service(),
                own.dataChannel(),
                own.applyUrl(),
                own.settlement());
    }

    private Counterparties with(PartnerFacts partner) {
        return new Counterparties(parties.lender(), partner, parties.guarantor(), parties.platform());
    }
}
