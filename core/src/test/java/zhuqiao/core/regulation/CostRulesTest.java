package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.core.regulation.Verdict.BLOCK_PAIR;
import static zhuqiao.core.regulation.Verdict.INDETERMINATE;
import static zhuqiao.core.regulation.Verdict.NOT_APPLICABLE;
import static zhuqiao.core.regulation.Verdict.PASS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Settlement;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

class CostRulesTest {
    @ParameterizedTest
    @CsvSource({"24.00, PASS", "24.01, BLOCK_PAIR"})
    void c1AFundersLoanCostsAtMostTwentyFourPercent(String rate, Verdict expected) {
        assertThat(priced(rate).of("C1")).isEqualTo(expected);
        assertThat(priced(rate).partner("kind", PartnerKind.CONSUMER_FINANCE).of("C1"))
                .isEqualTo(expected);
    }

    @Test
    void c1CountsWhatIsChargedBesideInterest() {
        Check check = Weighing.company()
                .price(Samples.price("23.00", Samples.guaranteeFee("1.01")))
                .check("C1");

        assertThat(check.verdict()).isEqualTo(BLOCK_PAIR);
        assertThat(check.measured()).isEqualTo("24.01");
        assertThat(check.threshold()).isEqualTo("24.00");
    }

    @Test
    void anUnpricedGradeOrAnUnknownPartnerIsNotPassed() {
        assertThat(Weighing.company().request("riskGrade", RiskGrade.E).of("C1"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().request("riskGrade", RiskGrade.E).of("C8"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().request("riskGrade", RiskGrade.E).of("C9"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().unknownPartner().of("C1")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().unknownPartner().of("C5")).isEqualTo(INDETERMINATE);
    }

    @ParameterizedTest
    @CsvSource({"24.00, PASS", "24.01, BLOCK_PAIR"})
    void c2BindsOnlyALoanWithTheLendersMoney(String rate, Verdict expected) {
        assertThat(priced(rate).of("C2")).isEqualTo(NOT_APPLICABLE);
        assertThat(priced(rate).coLending("30.00").of("C2")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "12.00, 2027-12-30, PASS",
        "12.01, 2027-12-30, WARN",
        "12.00, 2027-12-31, PASS",
        "12.01, 2027-12-31, BLOCK_PAIR"
    })
    void c3FourTimesLprWarnsFirstAndBlocksLater(String rate, String day, Verdict expected) {
        assertThat(priced(rate).coLending("30.00").on(day).of("C3")).isEqualTo(expected);
        assertThat(priced(rate).on(day).of("C3")).isEqualTo(NOT_APPLICABLE);
        assertThat(priced(rate).coLending("30.00").unknownLender().on(day).of("C3"))
                .isEqualTo(INDETERMINATE);
    }

    @ParameterizedTest
    @CsvSource({"1, MONTHS, NOT_APPLICABLE", "30, DAYS, NOT_APPLICABLE", "31, DAYS, BLOCK_PAIR", "2, MONTHS, BLOCK_PAIR"
    })
    void c3AMonthOrLessNeedNotComeDown(int term, TermUnit unit, Verdict expected) {
        Weighing bullet = priced("24.00")
                .coLending("30.00")
                .loan("500000.00", term, unit, RepaymentMethod.BULLET)
                .on("2028-06-15");

        assertThat(bullet.of("C3")).isEqualTo(expected);
        assertThat(bullet.of("C4")).isEqualTo(expected == NOT_APPLICABLE ? PASS : NOT_APPLICABLE);
    }

    @Test
    void c3AProvinceMayHaveItsOwnCap() {
        Parameters own = Parameters.of(
                CostRules.LPR_CAP.parameters(),
                Map.of("lpr", "3.00", "multiple", "4", "provinceCaps", "33=18.00, 44=20.00", "tested", "NOMINAL"));

        assertThat(CostRules.lprCap(Samples.lender(), own)).isEqualTo(Rate.of("18.00"));
        assertThat(own.get(CostRules.PROVINCE_CAPS)).containsEntry(new Region("44"), Rate.of("20.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "30, DAYS, 24.01, BLOCK_PAIR",
        "30, DAYS, 24.00, PASS",
        "31, DAYS, 24.01, NOT_APPLICABLE",
        "1, MONTHS, 24.01, BLOCK_PAIR",
        "2, MONTHS, 24.01, NOT_APPLICABLE"
    })
    void c4AMonthOrLessStaysAtTwentyFour(int term, TermUnit unit, String rate, Verdict expected) {
        Weighing bullet = priced(rate).loan("500000.00", term, unit, RepaymentMethod.BULLET);

        assertThat(bullet.of("C4")).isEqualTo(NOT_APPLICABLE);
        assertThat(bullet.coLending("30.00").of("C4")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20.00, PASS", "20.01, WARN"})
    void c5AConsumerFinanceCompanyIsWarnedAboveTwenty(String rate, Verdict expected) {
        assertThat(priced(rate).partner("kind", PartnerKind.CONSUMER_FINANCE).of("C5"))
                .isEqualTo(expected);
        assertThat(priced(rate).of("C5")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void c6ThePlatformTakesNothingFromTheBorrower() {
        assertThat(Weighing.company().of("C6")).isEqualTo(PASS);
        assertThat(Weighing.company()
                        .agreement("settlement", new Settlement(true, List.of()))
                        .of("C6"))
                .isEqualTo(BLOCK_PAIR);
    }

    @ParameterizedTest
    @CsvSource({"2.00, PASS", "2.01, BLOCK_PAIR", "0.50, PASS", "0.49, BLOCK_PAIR"})
    void c7TheGuaranteeFeeLiesInItsRange(String fee, Verdict expected) {
        Weighing loan = Weighing.company()
                .terms("guaranteeFee", new Bounds<>(Rate.of("0.50"), Rate.of("2.00")))
                .price(Samples.price("8.40", Samples.guaranteeFee(fee)));

        assertThat(loan.of("C7")).isEqualTo(expected);
        assertThat(loan.price(Samples.price(
                                "8.40", With.with(Samples.guaranteeFee(fee), "kind", Charge.Kind.INSTALMENT_FEE)))
                        .of("C7"))
                .isEqualTo(expected);
        assertThat(loan.terms("guaranteeFee", null).of("C7")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().of("C7")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"12, 2.00, PASS", "6, 1.00, PASS", "6, 1.01, BLOCK_PAIR", "24, 4.00, PASS"})
    void c7AFeeTakenOnceIsSpreadOverTheTerm(int months, String fee, Verdict expected) {
        Charge once = new Charge(
                Charge.Kind.GUARANTEE,
                "guarantor-a",
                Charge.Base.INITIAL_PRINCIPAL,
                Rate.of(fee),
                Charge.Timing.UPFRONT);

        assertThat(Weighing.company()
                        .price(Samples.price("8.40", once))
                        .loan("500000.00", months, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT)
                        .of("C7"))
                .isEqualTo(expected);
    }

    @Test
    void c7DaysCountAgainst365() {
        Charge once = new Charge(
                Charge.Kind.GUARANTEE,
                "guarantor-a",
                Charge.Base.INITIAL_PRINCIPAL,
                Rate.of("0.40"),
                Charge.Timing.UPFRONT);
        Weighing bullet = Weighing.company().price(Samples.price("8.40", once));

        assertThat(bullet.loan("500000.00", 73, TermUnit.DAYS, RepaymentMethod.BULLET)
                        .of("C7"))
                .isEqualTo(PASS);
        assertThat(bullet.loan("500000.00", 72, TermUnit.DAYS, RepaymentMethod.BULLET)
                        .of("C7"))
                .isEqualTo(BLOCK_PAIR);
    }

    @ParameterizedTest
    @CsvSource({"5.99, BLOCK_PAIR", "6.00, PASS", "18.00, PASS", "18.01, BLOCK_PAIR"})
    void c8TheCostLiesInTheAgreedRange(String rate, Verdict expected) {
        assertThat(priced(rate)
                        .terms("allInApr", new Bounds<>(Rate.of("6.00"), Rate.of("18.00")))
                        .of("C8"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "bank-a, UPFRONT, BLOCK_PAIR",
        "lender-a, UPFRONT, BLOCK_PAIR",
        "guarantor-a, UPFRONT, PASS",
        "bank-a, PER_INSTALMENT, PASS"
    })
    void c9NoFunderDeductsUpFront(String collector, Charge.Timing timing, Verdict expected) {
        Charge fee = new Charge(
                Charge.Kind.INSTALMENT_FEE, collector, Charge.Base.INITIAL_PRINCIPAL, Rate.of("1.00"), timing);

        assertThat(Weighing.company().price(Samples.price("8.40", fee)).of("C9"))
                .isEqualTo(expected);
    }

    private static Weighing priced(String rate) {
        return Weighing.company().price(Samples.price(rate));
    }
}
