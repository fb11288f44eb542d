package zhuqiao.sandbox.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.sandbox.partner.Steering;

final class BusinessPortfolioTest {
    private static final int ROWS = 11_214;
    private static final BusinessPortfolio PORTFOLIO = BusinessPortfolio.load();

    @Test
    void rowsWithoutIndustryTermOrAmountAreSkippedAndCounted() {
        BusinessPortfolio.Skipped skipped = PORTFOLIO.skipped();

        assertThat(skipped.industry()).isEqualTo(2_024);
        assertThat(skipped.term()).isEqualTo(22);
        assertThat(skipped.amount()).isEqualTo(7);
        assertThat(PORTFOLIO.loans()).hasSize(ROWS - skipped.rows());
    }

    @Test
    void aSecondReadingGivesTheSameLoans() {
        BusinessPortfolio again = BusinessPortfolio.load();

        assertThat(again).isEqualTo(PORTFOLIO);
    }

    @Test
    void theFirstRowIsMappedByTheDocumentedRules() {
        BusinessLoan loan = PORTFOLIO.loans().getFirst();

        assertThat(loan.name()).isEqualTo("ABC HOBBYCRAFT");
        assertThat(loan.scenario()).isEqualTo(Scenario.SUPPLY_CHAIN);
        assertThat(loan.amount()).isEqualTo(Money.of("420000.00"));
        assertThat(loan.termMonths()).isEqualTo(12);
        assertThat(loan.industry().code()).isEqualTo("F");
        assertThat(loan.region().province().code()).isEqualTo("13");
        assertThat(loan.establishedMonthsAgo()).isBetween(6, 18);
        assertThat(loan.receivable()).isEqualTo(Money.of("525000.00"));
    }

    @Test
    void aTermOfTwentyYearsOrMoreMarksAHouse() {
        long houses = PORTFOLIO.loans().stream()
                .filter(loan -> loan.collateral() == Collateral.REAL_ESTATE)
                .count();

        assertThat(PORTFOLIO.loans())
                .filteredOn(loan -> loan.scenario() == Scenario.BUSINESS && loan.termMonths() >= 240)
                .allMatch(loan -> loan.collateral() == Collateral.REAL_ESTATE);
        assertThat(houses).isPositive();
    }

    @Test
    void onlyASupplyChainLoanIsCappedAtAYear() {
        assertThat(PORTFOLIO.loans())
                .filteredOn(loan -> loan.scenario() == Scenario.SUPPLY_CHAIN)
                .allMatch(loan -> loan.termMonths() >= 1 && loan.termMonths() <= 12);
        assertThat(PORTFOLIO.loans())
                .filteredOn(loan -> loan.scenario() == Scenario.BUSINESS)
                .anyMatch(loan -> loan.termMonths() > 84);
    }

    @Test
    void aReceivableIsTheLeastThatCoversTheLoanAtEightyPercent() {
        assertThat(PORTFOLIO.loans()).allSatisfy(loan -> {
            long covered = loan.receivable().fen() * 80;
            assertThat(covered).isGreaterThanOrEqualTo(loan.amount().fen() * 100);
            assertThat(covered - 80).isLessThan(loan.amount().fen() * 100);
        });
    }

    @Test
    void everySteeringIsSeenAmongTheLoans() {
        Set<Steering> seen = new HashSet<>();

        PORTFOLIO.loans().forEach(loan -> seen.add(Steering.of(loan.amount())));

        assertThat(seen).containsExactlyInAnyOrder(Steering.values());
    }

    @Test
    void identifiersCheckAndAreGivenOnce() {
        Set<String> companies = new HashSet<>();
        Set<String> people = new HashSet<>();

        for (BusinessLoan loan : PORTFOLIO.loans()) {
            companies.add(loan.serial().uscc(loan.region()).code());
            people.add(loan.serial()
                    .idNumber(loan.region(), 1966 + loan.row() % 27)
                    .number());
        }

        assertThat(companies).hasSize(PORTFOLIO.loans().size());
        assertThat(people).hasSize(PORTFOLIO.loans().size());
    }
}
