package zhuqiao.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

class SchedulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void principalComesBackToTheFenWhateverTheLoan() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            RepaymentMethod method = RepaymentMethod.values()[i % 4];
            LoanShape loan = new LoanShape(
                    Money.ofFen(random.nextLong(1, i % 3 == 0 ? 1_000 : 100_000_000)),
                    random.nextInt(1, 85),
                    TermUnit.MONTHS,
                    method);
            Rate rate = Rate.of(BigDecimal.valueOf(random.nextLong(0, 3_600), 2));

            Schedule schedule = Schedules.of(loan, rate, List.of(), DAY);

            Money repaid =
                    schedule.instalments().stream().map(Instalment::principal).reduce(Money.ZERO, Money::plus);
            assertThat(repaid).as("%s at %s", loan, rate).isEqualTo(loan.principal());
            assertThat(schedule.instalments().getLast().remaining()).isEqualTo(Money.ZERO);
            assertThat(schedule.instalments()).allSatisfy(instalment -> {
                assertThat(instalment.principal().isNegative()).isFalse();
                assertThat(instalment.interest().isNegative()).isFalse();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-01-31, 2, 2026-03-31",
        "2028-02-29, 12, 2029-02-28",
        "2026-11-23, 3, 2027-02-23"
    })
    void monthsAreCountedFromTheDisbursement(LocalDate disbursed, int months, LocalDate lastDue) {
        LoanShape loan = new LoanShape(Money.of("1000.00"), months, TermUnit.MONTHS, RepaymentMethod.INTEREST_ONLY);

        Schedule schedule = Schedules.of(loan, Rate.of("12.00"), List.of(), disbursed);

        assertThat(schedule.instalments()).hasSize(months);
        assertThat(schedule.instalments().getLast().dueOn()).isEqualTo(lastDue);
        assertThat(loan.endsOn(disbursed)).isEqualTo(lastDue);
    }

    @Test
    void equalPrincipalFallsAndTheLastTakesTheRest() {
        Schedule schedule = Schedules.of(
                new LoanShape(Money.of("1000.00"), 3, TermUnit.MONTHS, RepaymentMethod.EQUAL_PRINCIPAL),
                Rate.of("12.00"),
                List.of(),
                DAY);

        assertThat(schedule.instalments())
                .extracting(Instalment::principal)
                .containsExactly(Money.of("333.33"), Money.of("333.33"), Money.of("333.34"));
        assertThat(schedule.instalments())
                .extracting(Instalment::interest)
                .containsExactly(Money.of("10.00"), Money.of("6.67"), Money.of("3.33"));
        assertThat(schedule.totalInterest()).isEqualTo(Money.of("20.00"));
        assertThat(schedule.instalments()).extracting(Instalment::number).containsExactly(1, 2, 3);
    }

    @Test
    void interestOnlyRepaysAtTheEnd() {
        Schedule schedule = Schedules.of(
                new LoanShape(Money.of("1000.00"), 3, TermUnit.MONTHS, RepaymentMethod.INTEREST_ONLY),
                Rate.of("12.00"),
                List.of(),
                DAY);

        assertThat(schedule.instalments())
                .extracting(Instalment::total)
                .containsExactly(Money.of("10.00"), Money.of("10.00"), Money.of("1010.00"));
        assertThat(schedule.allIn().printed()).isEqualTo(Rate.of("12.00"));
    }

    @ParameterizedTest
    @CsvSource({"4, MONTHS, 120", "120, DAYS, 120", "12, MONTHS, 365", "1, DAYS, 1"})
    void aBulletBearsSimpleInterestByTheDay(int term, TermUnit unit, long days) {
        LoanShape loan = new LoanShape(Money.of("365000.00"), term, unit, RepaymentMethod.BULLET);

        Schedule schedule = Schedules.of(loan, Rate.of("10.00"), List.of(), DAY);

        assertThat(schedule.instalments()).singleElement().satisfies(only -> {
            assertThat(only.interest()).isEqualTo(Money.ofFen(days * 10_000));
            assertThat(only.dueOn()).isEqualTo(DAY.plusDays(days));
        });
        assertThat(schedule.allIn().printed()).isEqualTo(Rate.of("10.00"));
    }

    @ParameterizedTest
    @CsvSource({"365, 10.00, 10.00", "73, 10.00, 10.41", "730, 10.00, 9.54", "30, 24.00, 26.83"})
    void aBulletIsCompoundedOverTheYearForItsEffectiveCost(int days, String rate, String effective) {
        LoanShape loan = new LoanShape(Money.of("1000000.00"), days, TermUnit.DAYS, RepaymentMethod.BULLET);

        AllInCost cost = Schedules.of(loan, Rate.of(rate), List.of(), DAY).allIn();

        assertThat(cost.effective().printed()).isEqualTo(Rate.of(effective));
    }

    @Test
    void halvesOfAFenRoundUp() {
        LoanShape loan = new LoanShape(Money.of("1.00"), 1, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);

        assertThat(interest(loan, "6.00")).isEqualTo(Money.of("0.01"));
        assertThat(interest(loan, "5.999999")).isEqualTo(Money.ZERO);
        assertThat(interest(loan, "18.00")).isEqualTo(Money.of("0.02"));
    }

    @Test
    void chargesFollowTheirBaseAndNameTheirCollector() {
        Charge owed = charge(Charge.Base.OUTSTANDING, "1.20", Charge.Timing.PER_INSTALMENT);
        Charge initial = charge(Charge.Base.INITIAL_PRINCIPAL, "1.20", Charge.Timing.PER_INSTALMENT);
        Charge upfront = charge(Charge.Base.INITIAL_PRINCIPAL, "2.00", Charge.Timing.UPFRONT);

        Schedule schedule = Schedules.of(
                new LoanShape(Money.of("12000.00"), 2, TermUnit.MONTHS, RepaymentMethod.EQUAL_PRINCIPAL),
                Rate.of("12.00"),
                List.of(owed, initial, upfront),
                DAY);

        assertThat(schedule.instalments().getLast().charges())
                .containsExactly(
                        new ChargeLine(Charge.Kind.GUARANTEE, "guarantor-a", Money.of("6.00")),
                        new ChargeLine(Charge.Kind.GUARANTEE, "guarantor-a", Money.of("12.00")));
        assertThat(schedule.upfront())
                .containsExactly(new ChargeLine(Charge.Kind.GUARANTEE, "guarantor-a", Money.of("240.00")));
        assertThat(schedule.netDisbursed()).isEqualTo(Money.of("11760.00"));
        assertThat(schedule.totalCharges()).isEqualTo(Money.of("282.00"));
        assertThat(schedule.firstInstalment()).isEqualTo(Money.of("6144.00"));
        assertThat(schedule.cashFlows())
                .extracting(CashFlow::amount)
                .containsExactly(Money.of("11760.00"), Money.of("-6144.00"), Money.of("-6078.00"));
    }

    @Test
    void noInterestCostsNothing() {
        LoanShape loan = new LoanShape(Money.of("1000.00"), 3, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);

        AllInCost cost = Schedules.of(loan, Rate.ZERO, List.of(), DAY).allIn();

        assertThat(cost).isEqualTo(new AllInCost(Rate.ZERO, Rate.ZERO));
    }

    @Test
    void aLoanThatDisbursesNothingIsRefusedOrBeyondMeasure() {
        LoanShape fen = new LoanShape(Money.of("0.01"), 3, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);
        List<Charge> half = List.of(charge(Charge.Base.INITIAL_PRINCIPAL, "50.00", Charge.Timing.UPFRONT));

        assertThatThrownBy(() -> Schedules.of(fen, Rate.ZERO, half, DAY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("leave nothing to disburse");
        assertThat(Schedules.allIn(fen, Rate.ZERO, half, DAY)).isEqualTo(AllInCost.BEYOND_MEASURE);
        assertThat(Schedules.allIn(fen, Rate.of("1200.00"), List.of(), DAY).printed())
                .isNotEqualTo(Rate.ZERO);
    }

    @Test
    void aLoanHasAPossibleShape() {
        assertThatThrownBy(() -> new LoanShape(Money.ZERO, 1, TermUnit.MONTHS, RepaymentMethod.BULLET))
                .hasMessageContaining("principal");
        for (int term : new int[] {0, 1_201, -1}) {
            assertThatThrownBy(() -> new LoanShape(Money.of("1.00"), term, TermUnit.MONTHS, RepaymentMethod.BULLET))
                    .hasMessageContaining("term");
        }
        assertThatThrownBy(() -> new LoanShape(Money.of("1.00"), 36_501, TermUnit.DAYS, RepaymentMethod.BULLET))
                .hasMessageContaining("term");
        assertThatThrownBy(() -> new LoanShape(Money.of("1.00"), 30, TermUnit.DAYS, RepaymentMethod.INTEREST_ONLY))
                .hasMessageContaining("BULLET only");
        assertThat(new LoanShape(Money.of("1.00"), 1_200, TermUnit.MONTHS, RepaymentMethod.BULLET).term())
                .isEqualTo(1_200);
        assertThat(new LoanShape(Money.of("1.00"), 36_500, TermUnit.DAYS, RepaymentMethod.BULLET).oneShot())
                .isTrue();
    }

    @Test
    void flowsThatTurnTwiceHaveNoSingleRate() {
        assertThatThrownBy(() -> PeriodIrr.of(List.of(Money.of("1.00"), Money.of("-3.00"), Money.of("2.00"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("exactly once");
        assertThatThrownBy(() -> PeriodIrr.of(List.of(Money.of("1.00"), Money.of("2.00"))))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1100.00, 0.1", "-1000.00, 0", "-900.00, -0.1", "-5000.00, 4", "-25000.00, 24"})
    void aSinglePaymentGrowsByItsRate(String payment, BigDecimal rate) {
        assertThat(PeriodIrr.of(List.of(Money.of("1000.00"), Money.ofExact(new BigDecimal(payment)))))
                .isCloseTo(rate, Offset.offset(new BigDecimal("1e-15")));
    }

    @Test
    void theRateMakesTheFlowsWorthNothing() {
        List<Money> flows = List.of(Money.of("120000.00"), Money.ZERO, Money.of("-60000.00"), Money.of("-70000.00"));

        double rate = PeriodIrr.of(flows).doubleValue();

        double worth = 0;
        for (int k = 0; k < flows.size(); k++) {
            worth += flows.get(k).fen() / Math.pow(1 + rate, k);
        }
        assertThat(worth).isCloseTo(0, Offset.offset(1e-6));
    }

    private static Money interest(LoanShape loan, String rate) {
        return Schedules.of(loan, Rate.of(rate), List.of(), DAY).totalInterest();
    }

    private static Charge charge(Charge.Base base, String rate, Charge.Timing timing) {
        return new Charge(Charge.Kind.GUARANTEE, "guarantor-a", base, Rate.of(rate), timing);
    }
}
