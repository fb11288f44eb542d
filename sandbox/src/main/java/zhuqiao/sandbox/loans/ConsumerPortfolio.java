package zhuqiao.sandbox.loans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.value.Money;
import zhuqiao.sandbox.partner.Steering;

/** The consumer loans in row order; every row can be mapped. */
public record ConsumerPortfolio(List<ConsumerLoan> loans) {
    private static final int ISSUED = 2018;
    private static final int SHIFTED_TO = 2026;
    private static final int AGE_AT_FIRST_CREDIT = 20;

    public static ConsumerPortfolio load() {
        Places places = Places.load();
        List<ConsumerLoan> loans = new ArrayList<>();
        int row = 0;
        for (Map<String, String> cells : CsvFile.rows("consumer-loans.csv")) {
            row++;
            loans.add(loan(row, cells, places));
        }
        return new ConsumerPortfolio(List.copyOf(loans));
    }

    private static ConsumerLoan loan(int row, Map<String, String> cells, Places places) {
        Money asked = Amounts.cny(cell(cells, "loan_amount"));
        Steering steering = Amounts.steering(row, wentBad(cell(cells, "loan_status")));
        int firstCredit = Integer.parseInt(cell(cells, "earliest_credit_line"));
        return new ConsumerLoan(
                row,
                places.of(cell(cells, "state"), row),
                Amounts.steered(asked, steering),
                Integer.parseInt(cell(cells, "term")),
                purpose(cell(cells, "loan_purpose")),
                grade(cell(cells, "grade")),
                Amounts.monthlyCny(cell(cells, "annual_income")),
                firstCredit - AGE_AT_FIRST_CREDIT + SHIFTED_TO - ISSUED);
    }

    private static boolean wentBad(String status) {
        return "Charged Off".equals(status) || status.startsWith("Late");
    }

    private static Purpose purpose(String declared) {
        return switch (declared) {
            case "debt_consolidation", "credit_card" -> Purpose.DEBT_REPAYMENT;
            case "house" -> Purpose.HOUSE_PURCHASE;
            case "vacation" -> Purpose.TRAVEL;
            case "home_improvement", "renewable_energy" -> Purpose.HOME_IMPROVEMENT;
            case "major_purchase" -> Purpose.MAJOR_PURCHASE;
            case "medical" -> Purpose.MEDICAL;
            case "car" -> Purpose.CAR;
            case "small_business" -> Purpose.WORKING_CAPITAL;
            case "moving", "other" -> Purpose.OTHER_CONSUMPTION;
            default -> throw new IllegalArgumentException("No purpose stands for " + declared);
        };
    }

    private static RiskGrade grade(String published) {
        return switch (published) {
            case "A", "B", "C", "D" -> RiskGrade.valueOf(published);
            default -> RiskGrade.E;
        };
    }

    private static String cell(Map<String, String> cells, String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }
}
