package zhuqiao.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import zhuqiao.core.Samples;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.regulation.DueDays;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** A printed cost is that of the schedule, however it was come by. */
class PriceFiguresTest {
    private static final DueDays DAYS = new DueDays(Samples.TODAY);
    private final SplittableRandom random = new SplittableRandom(23);

    @Test
    void smallAndLargeLoansOfAnyMethodAndChargePrintAsTheirSchedule() {
        for (int i = 0; i < 2_000; i++) {
            CostShape price = price();
            LoanShape loan = loan();

            long printed = new PriceFigures(price).printed(loan, DAYS);

            assertThat(printed).as("draw %d: %s %s", i, loan, price).isEqualTo(ofSchedule(loan, price));
        }
    }

    @Test
    void flowsToTheFenFindThePrintedCostFromAGuessNearBy() {
        LoanShape loan = new LoanShape(Money.of("3000.00"), 24, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);
        CostShape price = new CostShape(Rate.of("11.80"), List.of());
        long expected = ofSchedule(loan, price);
        MonthlyFlows flows = new MonthlyFlows(1_180, new long[0], new long[0], new long[0]);

        assertThat(flows.printed(loan, expected)).isEqualTo(expected);
        assertThat(flows.printed(loan, expected - 3)).isEqualTo(expected);
        assertThat(flows.printed(loan, expected + 3)).isEqualTo(expected);
        assertThat(flows.printed(loan, expected + 300)).isEqualTo(MonthlyFlows.UNDECIDED);
    }

    private static long ofSchedule(LoanShape loan, CostShape price) {
        return PriceFigures.hundredths(Schedules.allIn(loan, price.annualRate(), price.charges(), Samples.TODAY)
                .printed());
    }

    private CostShape price() {
        List<Charge> charges = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            charges.add(new Charge(
                    Charge.Kind.INSTALMENT_FEE,
                    "bank-a",
                    Charge.Base.values()[random.nextInt(2)],
                    Rate.of(BigDecimal.valueOf(random.nextInt(300), 2)),
                    Charge.Timing.values()[random.nextInt(2)]));
        }
        return new CostShape(Rate.of(BigDecimal.valueOf(random.nextInt(2_400), 2)), charges);
    }

    private LoanShape loan() {
        long most = random.nextBoolean() ? 1_000_000 : 1_000_000_000;
        RepaymentMethod method = RepaymentMethod.values()[random.nextInt(4)];
        return new LoanShape(
                Money.ofFen(random.nextLong(50_000, most)), 1 + random.nextInt(60), TermUnit.MONTHS, method);
    }
}
