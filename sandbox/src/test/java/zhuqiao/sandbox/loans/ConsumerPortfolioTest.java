package zhuqiao.sandbox.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.value.Money;

final class ConsumerPortfolioTest {
    private static final ConsumerPortfolio PORTFOLIO = ConsumerPortfolio.load();

    @Test
    void everyRowBecomesALoan() {
        assertThat(PORTFOLIO.loans()).hasSize(5_000);
    }

    @Test
    void theFirstRowIsMappedByTheDocumentedRules() {
        ConsumerLoan loan = PORTFOLIO.loans().getFirst();

        assertThat(loan.amount()).isEqualTo(Money.of("70000.00"));
        assertThat(loan.termMonths()).isEqualTo(36);
        assertThat(loan.purpose()).isEqualTo(Purpose.DEBT_REPAYMENT);
        assertThat(loan.riskGrade()).isEqualTo(RiskGrade.A);
        assertThat(loan.monthlyIncome()).isEqualTo(Money.of("35000.00"));
        assertThat(loan.birthYear()).isEqualTo(1986);
        assertThat(loan.region().province().code()).isEqualTo("43");
    }

    @Test
    void theWorstPublishedGradesBecomeAnE() {
        assertThat(PORTFOLIO.loans())
                .filteredOn(loan -> loan.riskGrade() == RiskGrade.E)
                .hasSize(167 + 29 + 6);
    }

    @Test
    void aMonthsIncomeIsRoundedToTheFenAsAPersonWould() {
        assertThat(Amounts.monthlyCny("72197.95")).isEqualTo(Money.of("42115.47"));
        assertThat(Amounts.monthlyCny("0")).isEqualTo(Money.ZERO);
    }

    @Test
    void everybodyIsOfAgeAndNobodyTwice() {
        Set<String> people = new HashSet<>();

        for (ConsumerLoan loan : PORTFOLIO.loans()) {
            assertThat(loan.birthYear()).isBetween(1920, 2007);
            people.add(loan.serial().idNumber(loan.region(), loan.birthYear()).number());
        }

        assertThat(people).hasSize(PORTFOLIO.loans().size());
    }
}
