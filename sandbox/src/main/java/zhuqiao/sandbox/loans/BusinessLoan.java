package zhuqiao.sandbox.loans;

import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Region;

/**
 * A guaranteed loan to a small business.
 *
 * @param termMonths the loan's own term, capped at 12 for a supply chain
 * @param establishedMonthsAgo how old the business is
 */
public record BusinessLoan(
        int row,
        Scenario scenario,
        String name,
        Region region,
        Industry industry,
        int employees,
        int establishedMonthsAgo,
        Money amount,
        int termMonths,
        Purpose purpose,
        Collateral collateral,
        RiskGrade riskGrade)
        implements Loan {
    static final int SOLE_PROPRIETOR_UP_TO = 2;

    @Override
    public String number() {
        return "SBA-%05d".formatted(row);
    }

    @Override
    public Serial serial() {
        return new Serial(row);
    }

    public boolean soleProprietor() {
        return employees <= SOLE_PROPRIETOR_UP_TO;
    }

    /** What the trade debtor owes for a supply-chain loan. */
    public Money receivable() {
        return Amounts.receivableFor(amount);
    }
}
