package zhuqiao.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** What holds of every schedule, on loans drawn from a seed: odd days, one fen and nearly 10^12 yuan, 1 to 1,200 months. */
class SchedulePropertiesTest {
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2026, 3, 30),
            LocalDate.of(2026, 8, 31),
            LocalDate.of(2027, 2, 28),
            LocalDate.of(2027, 12, 31),
            LocalDate.of(2026, 11, 23));
    private static final List<Money> AMOUNTS =
            List.of(Money.of("0.01"), Money.of("1.00"), Money.of("9999.99"), Money.of("999999999999.99"));
    private static final List<Integer> TERMS = List.of(1, 2, 12, 13, 61, 999, 1_200);

    private static final List<Drawn> DRAWN =
            LongStream.range(0, 200).mapToObj(SchedulePropertiesTest::draw).toList();

    /** One loan with its price and its day. */
    record Drawn(LoanShape loan, Rate annualRate, List<Charge> charges, LocalDate day) {
        Schedule schedule() {
            return Schedules.of(loan, annualRate, charges, day);
        }
    }

    private static Drawn draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RepaymentMethod method = RepaymentMethod.values()[(int) (seed % 4)];
        Money principal = random.nextInt(3) == 0
                ? AMOUNTS.get(random.nextInt(AMOUNTS.size()))
                : Money.ofFen(random.nextLong(1, 1_000_000_000));
        int months = random.nextInt(3) == 0 ? TERMS.get(random.nextInt(TERMS.size())) : random.nextInt(1, 61);
        LoanShape loan = method == RepaymentMethod.BULLET && random.nextBoolean()
                ? new LoanShape(principal, random.nextInt(1, 400), TermUnit.DAYS, method)
                : new LoanShape(principal, months, TermUnit.MONTHS, method);
        Charge.Base base = random.nextBoolean() ? Charge.Base.OUTSTANDING : Charge.Base.INITIAL_PRINCIPAL;
        List<Charge> charges = List.of(
                new Charge(
                        Charge.Kind.GUARANTEE, "guarantor-a", base, percent(random, 300), Charge.Timing.PER_INSTALMENT),
                new Charge(Charge.Kind.INSURANCE, "insurer-b", base, percent(random, 300), Charge.Timing.UPFRONT));
        return new Drawn(loan, percent(random, 3_600), charges, DAYS.get(random.nextInt(DAYS.size())));
    }

    @Test
    void principalFallsToNothingInPartsThatMakeTheWhole() {
        assertThat(DRAWN).allSatisfy(drawn -> {
            Schedule schedule = drawn.schedule();

            Money owed = drawn.loan().principal();
            for (Instalment instalment : schedule.instalments()) {
                assertThat(instalment.principal().isNegative()).isFalse();
                assertThat(instalment.interest().isNegative()).isFalse();
                assertThat(instalment.charges())
                        .allMatch(charge -> !charge.amount().isNegative());
                owed = owed.minus(instalment.principal());
                assertThat(instalment.remaining()).isEqualTo(owed);
            }
            assertThat(owed).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void dueDaysFollowTheDayOfDisbursementOrTheLastOfAShorterMonth() {
        assertThat(DRAWN).allSatisfy(drawn -> {
            List<Instalment> instalments = drawn.schedule().instalments();

            assertThat(instalments)
                    .hasSize(drawn.loan().oneShot() ? 1 : drawn.loan().term());
            assertThat(instalments).extracting(Instalment::dueOn).isSorted().doesNotHaveDuplicates();
            assertThat(instalments.getLast().dueOn()).isEqualTo(drawn.loan().endsOn(drawn.day()));
            if (drawn.loan().unit() == TermUnit.MONTHS) {
                assertThat(instalments)
                        .extracting(Instalment::dueOn)
                        .allSatisfy(due -> assertThat(due.getDayOfMonth())
                                .isEqualTo(Math.min(drawn.day().getDayOfMonth(), due.lengthOfMonth())));
            }
        });
    }

    @Test
    void whatIsPaidIsPrincipalInterestAndChargesAndNoMore() {
        assertThat(DRAWN).allSatisfy(drawn -> {
            Schedule schedule = drawn.schedule();

            Money flowing = schedule.cashFlows().stream().map(CashFlow::amount).reduce(Money.ZERO, Money::plus);

            assertThat(Money.ZERO.minus(flowing))
                    .isEqualTo(schedule.totalInterest().plus(schedule.totalCharges()));
            assertThat(schedule.cashFlows().getFirst()).isEqualTo(new CashFlow(drawn.day(), schedule.netDisbursed()));
        });
    }

    @Test
    void aChargeNeverMakesALoanCheaperAndCompoundingNeitherDoes() {
        assertThat(DRAWN).allSatisfy(drawn -> {
            AllInCost charged = Schedules.allIn(drawn.loan(), drawn.annualRate(), drawn.charges(), drawn.day());
            AllInCost plain = Schedules.allIn(drawn.loan(), drawn.annualRate(), List.of(), drawn.day());

            assertThat(charged.nominal()).isGreaterThanOrEqualTo(plain.nominal());
            if (!drawn.loan().oneShot()) {
                assertThat(charged.effective()).isGreaterThanOrEqualTo(charged.nominal());
            }
        });
    }

    private static Rate percent(SplittableRandom random, int mostHundredths) {
        return Rate.of(BigDecimal.valueOf(random.nextLong(0, mostHundredths + 1), 2));
    }
}
