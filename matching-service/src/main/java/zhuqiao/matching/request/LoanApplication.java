package zhuqiao.matching.request;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Require;

/** The body of {@code POST /v1/applications} (api.md §4): one borrower's request for one loan. */
public record LoanApplication(
        String lenderApplicationNo,
        Scenario scenario,
        Money amount,
        @Nullable Integer termMonths,
        @Nullable Integer termDays,
        RepaymentMethod repaymentMethod,
        @Nullable Rate maxAllInApr,
        Purpose purpose,
        Collateral collateral,
        RiskGrade riskGrade,
        Region region,
        BorrowerForm borrower,
        @Nullable SupplyChainForm supplyChain,
        @Nullable ConsumptionForm consumption,
        @Nullable List<ConsentForm> consents,
        @Nullable String bureauReference) {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z._/-]{1,64}");
    private static final int COUNTY_DIGITS = 6;
    private static final int MOST_CONSENTS = 100;
    private static final int MOST_MONTHS = 1_200;
    private static final int MOST_DAYS = 36_500;

    public LoanApplication {
        Require.present(lenderApplicationNo, "lenderApplicationNo");
        Require.that(
                NUMBER.matcher(lenderApplicationNo).matches(),
                "format",
                "lenderApplicationNo",
                "须为 1 至 64 位字母、数字或 . _ / -",
                "must be 1 to 64 letters, digits or . _ / -");
        Require.present(scenario, "scenario");
        Require.present(amount, "amount");
        Require.that(amount.isPositive(), "positive", "amount", "须大于零", "must be greater than zero");
        Require.present(repaymentMethod, "repaymentMethod");
        term(termMonths, termDays, repaymentMethod);
        Require.that(
                maxAllInApr == null || !maxAllInApr.isNegative(),
                "negative",
                "maxAllInApr",
                "不得为负",
                "must not be negative");
        Require.present(purpose, "purpose");
        Require.present(collateral, "collateral");
        Require.present(riskGrade, "riskGrade");
        Require.present(region, "region");
        Require.that(region.code().length() == COUNTY_DIGITS, "region", "region", "须为六位行政区划代码", "must have six digits");
        Require.present(borrower, "borrower");
        block(scenario == Scenario.SUPPLY_CHAIN, supplyChain, "supplyChain");
        block(scenario == Scenario.CONSUMPTION, consumption, "consumption");
        Require.that(
                scenario != Scenario.CONSUMPTION || borrower.type() == BorrowerType.INDIVIDUAL,
                "borrower-type",
                "borrower",
                "消费场景的借款人须为自然人",
                "must be an individual for CONSUMPTION");
        consents = consents == null ? null : List.copyOf(consents);
        Require.that(
                consents == null || consents.size() <= MOST_CONSENTS,
                "length",
                "consents",
                "至多 " + MOST_CONSENTS + " 项",
                "must have at most " + MOST_CONSENTS + " entries");
        Require.optionalText(bureauReference, "bureauReference", 128);
    }

    public List<ConsentForm> consentsOrNone() {
        return Require.orEmpty(consents);
    }

    public int term() {
        return termMonths == null ? Objects.requireNonNull(termDays) : termMonths;
    }

    public TermUnit termUnit() {
        return termMonths == null ? TermUnit.DAYS : TermUnit.MONTHS;
    }

    public LoanShape loan() {
        return new LoanShape(amount, term(), termUnit(), repaymentMethod);
    }

    /** The facts that matching needs. */
    public LoanRequest facts(String lenderId, List<Consent> live) {
        return new LoanRequest(
                lenderId,
                scenario,
                loan(),
                maxAllInApr,
                purpose,
                collateral,
                riskGrade,
                region,
                borrower.facts(),
                supplyChain == null ? null : supplyChain.facts(),
                consumption == null ? null : consumption.facts(),
                live,
                bureauReference);
    }

    /** As stored: consents live in their own table, for they come and go. */
    public LoanApplication withoutConsents() {
        return new LoanApplication(
                lenderApplicationNo,
                scenario,
                amount,
                termMonths,
                termDays,
                repaymentMethod,
                maxAllInApr,
                purpose,
                collateral,
                riskGrade,
                region,
                borrower,
                supplyChain,
                consumption,
                null,
                bureauReference);
    }

    private static void term(@Nullable Integer months, @Nullable Integer days, RepaymentMethod method) {
        Require.that(
                (months == null) != (days == null),
                "exactly-one",
                "termMonths",
                "termMonths 与 termDays 须且仅须填一项",
                "give exactly one of termMonths and termDays");
        Require.that(
                days == null || method == RepaymentMethod.BULLET,
                "term-unit",
                "termDays",
                "按日计的期限仅限到期一次性还款",
                "is for BULLET only");
        within(months, "termMonths", MOST_MONTHS);
        within(days, "termDays", MOST_DAYS);
    }

    private static void within(@Nullable Integer term, String field, int most) {
        Require.that(
                term == null || (term >= 1 && term <= most),
                "range",
                field,
                "须在 1 至 " + most + " 之间",
                "must be between 1 and " + most);
    }

    private static void block(boolean wanted, @Nullable Object value, String field) {
        if (wanted) {
            Require.present(value, field);
        }
        Require.that(wanted || value == null, "not-applicable", field, "此场景不适用", "does not apply to this scenario");
    }
}
