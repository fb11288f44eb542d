package zhuqiao.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** The vectors of the domain reference: 120,000 CNY over 12 months, and a 14-day loan. */
class GoldenVectorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LoanShape YEAR =
            new LoanShape(Money.of("120000.00"), 12, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);

    @Test
    void onePercentAMonthIsTwelvePercentAYear() {
        Schedule schedule = Schedules.of(YEAR, Rate.of("12.00"), List.of(), DAY);

        assertThat(schedule.firstInstalment()).isEqualTo(Money.of("10661.85"));
        assertThat(schedule.allIn().nominal().percent())
                .isBetween(new BigDecimal("11.9995"), new BigDecimal("12.0005"));
        assertThat(schedule.allIn().effective().printed()).isEqualTo(Rate.of("12.68"));
    }

    @Test
    void threePercentUpFrontAddNearlySixPoints() {
        Charge fee = charge("3.00", Charge.Timing.UPFRONT);

        Schedule schedule = Schedules.of(YEAR, Rate.of("12.00"), List.of(fee), DAY);

        assertThat(schedule.netDisbursed()).isEqualTo(Money.of("116400.00"));
        assertThat(schedule.allIn().nominal().percent())
                .isBetween(new BigDecimal("17.8245"), new BigDecimal("17.8255"));
        assertThat(schedule.allIn().effective().printed()).isEqualTo(Rate.of("19.36"));
    }

    @Test
    void twoPercentAMonthIsTwentyFourPercentAYear() {
        Schedule schedule = Schedules.of(YEAR, Rate.of("24.00"), List.of(), DAY);

        assertThat(schedule.firstInstalment()).isEqualTo(Money.of("11347.15"));
        assertThat(schedule.allIn().printed()).isEqualTo(Rate.of("24.00"));
        assertThat(schedule.allIn().effective().printed()).isEqualTo(Rate.of("26.82"));
    }

    @Test
    void aMonthlyGuaranteeFeeOfSixHundredCostsTenPoints() {
        Charge fee = charge("6.00", Charge.Timing.PER_INSTALMENT);

        Schedule schedule = Schedules.of(YEAR, Rate.of("18.00"), List.of(fee), DAY);

        assertThat(schedule.instalments()
                        .getFirst()
                        .principal()
                        .plus(schedule.instalments().getFirst().interest()))
                .isEqualTo(Money.of("11001.60"));
        assertThat(schedule.instalments().getFirst().totalCharges()).isEqualTo(Money.of("600.00"));
        assertThat(schedule.allIn().nominal().percent())
                .isBetween(new BigDecimal("28.3550"), new BigDecimal("28.3570"));
        assertThat(schedule.allIn().effective().printed()).isEqualTo(Rate.of("32.35"));
    }

    @Test
    void aFlatPercentOfTheInitialPrincipalIsNearlyTwiceAsDear() {
        LoanShape equalPrincipal =
                new LoanShape(Money.of("120000.00"), 12, TermUnit.MONTHS, RepaymentMethod.EQUAL_PRINCIPAL);

        Schedule schedule =
                Schedules.of(equalPrincipal, Rate.ZERO, List.of(charge("12.00", Charge.Timing.PER_INSTALMENT)), DAY);

        assertThat(schedule.instalments()).allSatisfy(i -> assertThat(i.total()).isEqualTo(Money.of("11200.00")));
        assertThat(schedule.allIn().nominal().percent())
                .isBetween(new BigDecimal("21.4565"), new BigDecimal("21.4575"));
        assertThat(schedule.allIn().effective().printed()).isEqualTo(Rate.of("23.70"));
    }

    @Test
    void aFortnightWithSixHundredSweptAtOnceIsUsury() {
        LoanShape fortnight = new LoanShape(Money.of("2000.00"), 14, TermUnit.DAYS, RepaymentMethod.BULLET);

        // 8.22 of interest on 2,000 over 14 days
        Schedule schedule =
                Schedules.of(fortnight, Rate.of("10.715357"), List.of(charge("30.00", Charge.Timing.UPFRONT)), DAY);

        assertThat(schedule.totalRepaid()).isEqualTo(Money.of("2008.22"));
        assertThat(schedule.netDisbursed()).isEqualTo(Money.of("1400.00"));
        assertThat(schedule.allIn().printed()).isEqualTo(Rate.of("1132.65"));
    }

    private static Charge charge(String rate, Charge.Timing timing) {
        return new Charge(Charge.Kind.GUARANTEE, "guarantor-a", Charge.Base.INITIAL_PRINCIPAL, Rate.of(rate), timing);
    }
}
