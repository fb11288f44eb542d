package zhuqiao.sandbox.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.core.terms.Scenario.BUSINESS;
import static zhuqiao.core.terms.Scenario.CONSUMPTION;
import static zhuqiao.core.terms.Scenario.SUPPLY_CHAIN;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.Scenario;

final class DrawTest {
    private static final BusinessPortfolio BUSINESSES = BusinessPortfolio.load();
    private static final ConsumerPortfolio CONSUMERS = ConsumerPortfolio.load();

    @Test
    void fourThreeThreeOfEveryTen() {
        List<Loan> drawn = Draw.first(500, BUSINESSES, CONSUMERS);

        assertThat(count(drawn, BUSINESS)).isEqualTo(200);
        assertThat(count(drawn, SUPPLY_CHAIN)).isEqualTo(150);
        assertThat(count(drawn, CONSUMPTION)).isEqualTo(150);
    }

    @Test
    void eachPortfolioIsDrawnInRowOrder() {
        List<Loan> drawn = Draw.first(2_000, BUSINESSES, CONSUMERS);

        for (Scenario scenario : Scenario.values()) {
            List<Integer> rows = drawn.stream()
                    .filter(loan -> loan.scenario() == scenario)
                    .map(Loan::row)
                    .toList();
            assertThat(rows).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void usesThatTheRulesForbidAreDrawnAtATenth() {
        long forbidden = Draw.first(20_000, BUSINESSES, CONSUMERS).stream()
                .filter(loan -> loan.purpose() == Purpose.DEBT_REPAYMENT || loan.purpose() == Purpose.HOUSE_PURCHASE)
                .count();

        assertThat(forbidden).isEqualTo((2_561 + 1_161 + 81) / 10);
    }

    @Test
    void aShorterDrawIsTheBeginningOfALongerOne() {
        List<Loan> longer = Draw.first(300, BUSINESSES, CONSUMERS);

        assertThat(Draw.first(100, BUSINESSES, CONSUMERS)).isEqualTo(longer.subList(0, 100));
    }

    @Test
    void everyFiftiethRowComesWithoutConsents() {
        List<Loan> drawn = Draw.first(5_000, BUSINESSES, CONSUMERS);

        assertThat(drawn).filteredOn(loan -> !loan.withConsents()).isNotEmpty().allMatch(loan -> loan.row() % 50 == 0);
    }

    private static long count(List<Loan> drawn, Scenario scenario) {
        return drawn.stream().filter(loan -> loan.scenario() == scenario).count();
    }
}
