package zhuqiao.core.terms;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Require;

/**
 * The loans that one agreement version funds, and their price. An absent bound is no restriction; absent
 * {@code termMonths} or {@code termDays} means that no loans counted so are funded.
 *
 * @param allInApr promised range of the all-in annual cost, percent (rule C8)
 * @param guaranteeFee promised range of the guarantee fee, percent a year (rule C7)
 * @param businessLineCap cap of an internet business line per borrower (rule M4)
 * @param advanceRate most percent of the receivables that is lent
 */
public record Terms(
        List<Scenario> scenarios,
        List<BorrowerType> borrowerTypes,
        RegionTerms regions,
        @Nullable IndustryTerms industries,
        List<RiskGrade> riskGrades,
        List<Purpose> purposes,
        List<Collateral> collateral,
        Bounds<Money> amount,
        @Nullable Bounds<Integer> termMonths,
        @Nullable Bounds<Integer> termDays,
        List<RepaymentMethod> repaymentMethods,
        List<PriceLine> pricing,
        Bounds<Rate> allInApr,
        @Nullable Bounds<Rate> guaranteeFee,
        @Nullable Bounds<Integer> borrowerAge,
        @Nullable Bounds<Integer> establishedMonths,
        @Nullable Money perBorrowerCap,
        @Nullable Money businessLineCap,
        @Nullable Money coreEnterpriseCap,
        @Nullable Rate advanceRate) {
    private static final int MOST_VALUES = 50;
    private static final int MOST_YEARS = 150;
    private static final int MOST_MONTHS = 1_200;
    private static final int MOST_DAYS = 36_500;

    public Terms {
        scenarios = some(scenarios, "scenarios");
        borrowerTypes = some(borrowerTypes, "borrowerTypes");
        Require.present(regions, "regions");
        riskGrades = some(riskGrades, "riskGrades");
        purposes = some(purposes, "purposes");
        collateral = some(collateral, "collateral");
        Require.present(amount, "amount");
        repaymentMethods = some(repaymentMethods, "repaymentMethods");
        pricing = some(pricing, "pricing");
        Require.present(allInApr, "allInApr");
        within(termMonths, "termMonths", MOST_MONTHS);
        within(termDays, "termDays", MOST_DAYS);
        within(borrowerAge, "borrowerAge", MOST_YEARS);
        within(establishedMonths, "establishedMonths", MOST_MONTHS);
        Require.that(
                termMonths != null || termDays != null,
                "required",
                "termMonths",
                "termMonths 与 termDays 至少填一项",
                "termMonths or termDays is required");
        Require.that(
                unpriced(riskGrades, pricing).isEmpty(),
                "unpriced-grade",
                "pricing",
                "以下风险等级未定价:" + unpriced(riskGrades, pricing),
                "leaves grades without a price: " + unpriced(riskGrades, pricing));
        Require.that(
                pricing.stream().mapToInt(line -> line.riskGrades().size()).sum()
                        == pricing.stream()
                                .flatMap(line -> line.riskGrades().stream())
                                .distinct()
                                .count(),
                "priced-twice",
                "pricing",
                "同一风险等级有两个价格",
                "prices a grade twice");
    }

    public Optional<PriceLine> priceFor(RiskGrade grade) {
        return pricing.stream()
                .filter(line -> line.riskGrades().contains(grade))
                .findFirst();
    }

    private static <T> List<T> some(@Nullable List<T> values, String field) {
        return Require.notEmpty(Require.atMost(MOST_VALUES, values, field), field);
    }

    private static void within(@Nullable Bounds<Integer> bounds, String field, int most) {
        if (bounds != null) {
            Require.within(bounds.min(), field, 0, most);
            Require.within(bounds.max(), field, 0, most);
        }
    }

    private static EnumSet<RiskGrade> unpriced(List<RiskGrade> grades, List<PriceLine> pricing) {
        EnumSet<RiskGrade> left = EnumSet.copyOf(grades);
        pricing.forEach(line -> line.riskGrades().forEach(left::remove));
        return left;
    }
}
