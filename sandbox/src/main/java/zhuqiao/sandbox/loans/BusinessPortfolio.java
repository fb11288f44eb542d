package zhuqiao.sandbox.loans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;

/**
 * The small-business loans in row order, without the rows that lack what an application needs.
 *
 * @param loans the rows that could be mapped
 * @param skipped how many could not, and why
 */
public record BusinessPortfolio(List<BusinessLoan> loans, Skipped skipped) {
    private static final int REAL_ESTATE_FROM_MONTHS = 240;
    private static final int LONGEST_SUPPLY_CHAIN_MONTHS = 12;
    private static final int EQUIPMENT_FROM_MONTHS = 60;

    /** A row may lack more than one thing: it is counted under each, and once in {@code rows}. */
    public record Skipped(int rows, int industry, int term, int amount) {}

    public static BusinessPortfolio load() {
        Places places = Places.load();
        Sectors sectors = Sectors.load();
        List<BusinessLoan> loans = new ArrayList<>();
        int[] lacking = new int[4];
        int row = 0;
        for (Map<String, String> cells : CsvFile.rows("business-loans.csv")) {
            row++;
            boolean industry = isZero(cells, "NAICS");
            boolean term = isZero(cells, "Term");
            boolean amount = isZero(cells, "DisbursementGross");
            if (industry || term || amount) {
                count(lacking, true, industry, term, amount);
            } else {
                loans.add(loan(row, cells, places, sectors));
            }
        }
        return new BusinessPortfolio(List.copyOf(loans), new Skipped(lacking[0], lacking[1], lacking[2], lacking[3]));
    }

    private static BusinessLoan loan(int row, Map<String, String> cells, Places places, Sectors sectors) {
        String naics = cell(cells, "NAICS");
        int term = Integer.parseInt(cell(cells, "Term"));
        boolean trade = Sectors.isTrade(naics);
        boolean startUp = "2".equals(cell(cells, "NewExist"));
        boolean revolving = "Y".equals(cell(cells, "RevLineCr"));
        int employees = Integer.parseInt(cell(cells, "NoEmp"));
        Money asked = Amounts.cny(cell(cells, "DisbursementGross"));
        boolean chargedOff = "CHGOFF".equals(cell(cells, "MIS_Status"));
        return new BusinessLoan(
                row,
                trade ? Scenario.SUPPLY_CHAIN : Scenario.BUSINESS,
                cell(cells, "Name").strip(),
                places.of(cell(cells, "State"), row),
                sectors.of(naics),
                employees,
                startUp ? 6 + row % 13 : 24 + row % 217,
                Amounts.steered(asked, Amounts.steering(row, chargedOff)),
                trade ? Math.min(term, LONGEST_SUPPLY_CHAIN_MONTHS) : term,
                purpose(naics, term, revolving),
                collateral(trade, term),
                grade(startUp, employees, revolving));
    }

    private static Purpose purpose(String naics, int term, boolean revolving) {
        return switch (naics.substring(0, 2)) {
            case "11" -> Purpose.AGRICULTURE;
            case "42", "44", "45" -> Purpose.INVENTORY;
            case "31", "32", "33" -> Purpose.WORKING_CAPITAL;
            default -> term >= EQUIPMENT_FROM_MONTHS && !revolving ? Purpose.EQUIPMENT : Purpose.WORKING_CAPITAL;
        };
    }

    private static Collateral collateral(boolean trade, int term) {
        if (term >= REAL_ESTATE_FROM_MONTHS) {
            return Collateral.REAL_ESTATE;
        }
        return trade ? Collateral.RECEIVABLES : Collateral.NONE;
    }

    /** Age, size and a revolving line speak for a business: four points make an A, none an E. */
    private static RiskGrade grade(boolean startUp, int employees, boolean revolving) {
        int points = (startUp ? 0 : 2) + (employees >= 5 ? 1 : 0) + (revolving ? 1 : 0);
        return switch (points) {
            case 4 -> RiskGrade.A;
            case 3 -> RiskGrade.B;
            case 2 -> RiskGrade.C;
            case 1 -> RiskGrade.D;
            default -> RiskGrade.E;
        };
    }

    private static void count(int[] counters, boolean... faults) {
        for (int i = 0; i < faults.length; i++) {
            counters[i] += faults[i] ? 1 : 0;
        }
    }

    private static boolean isZero(Map<String, String> cells, String column) {
        String cell = cell(cells, column).strip();
        return cell.isEmpty() || "0".equals(cell);
    }

    private static String cell(Map<String, String> cells, String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }
}
