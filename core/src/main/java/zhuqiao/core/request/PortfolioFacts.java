package zhuqiao.core.request;

import java.util.Map;
import zhuqiao.core.value.Money;

/**
 * Live balances that the platform itself brought about, held against what counterparties declare; ids that are absent
 * stand for nothing.
 *
 * @param coLentWithLender by partner id, co-lent with the application's lender since the declaration's date
 * @param coLent by partner id, co-lent with all lenders since the declaration's date
 * @param cfcGuaranteed by partner id, guaranteed loans of a consumer-finance company since the declaration's date
 * @param guaranteed by guarantor id, guaranteed since the date of its balance sheet
 */
public record PortfolioFacts(
        Map<String, Money> coLentWithLender,
        Map<String, Money> coLent,
        Map<String, Money> cfcGuaranteed,
        Map<String, Money> guaranteed) {
    public static final PortfolioFacts NONE = new PortfolioFacts(Map.of(), Map.of(), Map.of(), Map.of());

    public PortfolioFacts {
        coLentWithLender = Map.copyOf(coLentWithLender);
        coLent = Map.copyOf(coLent);
        cfcGuaranteed = Map.copyOf(cfcGuaranteed);
        guaranteed = Map.copyOf(guaranteed);
    }
}
