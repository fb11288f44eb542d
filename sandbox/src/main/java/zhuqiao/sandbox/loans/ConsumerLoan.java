package zhuqiao.sandbox.loans;

import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Region;

/**
 * A consumer loan to one person.
 *
 * @param monthlyIncome a twelfth of the stated annual income
 * @param birthYear shifted with the calendar from the year of the first credit line, taken to be at the age of 20
 */
public record ConsumerLoan(
        int row,
        Region region,
        Money amount,
        int termMonths,
        Purpose purpose,
        RiskGrade riskGrade,
        Money monthlyIncome,
        int birthYear)
        implements Loan {
    private static final int AFTER_THE_BUSINESSES = 20_000;

    @Override
    public String number() {
        return "LC-%05d".formatted(row);
    }

    @Override
    public Serial serial() {
        return new Serial(AFTER_THE_BUSINESSES + row);
    }

    @Override
    public Scenario scenario() {
        return Scenario.CONSUMPTION;
    }

    /** Whether the rules refuse the declared use to everyone (P1): most of the portfolio, drawn at a tenth. */
    public boolean forbiddenUse() {
        return purpose == Purpose.DEBT_REPAYMENT || purpose == Purpose.HOUSE_PURCHASE;
    }
}
