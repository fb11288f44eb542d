package zhuqiao.bench.agreements;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The files: every lender with every bank, ten thousand rows each. */
final class BankFiles {
    private static final Map<String, String> CELLS = cells();

    private BankFiles() {}

    static byte[] file(int number) {
        StringBuilder file = new StringBuilder(16 << 20);
        file.append(String.join(",", CELLS.keySet())).append("\r\n");
        String row = CELLS.values().stream().map(BankFiles::quoted).collect(Collectors.joining(",")) + "\r\n";
        for (int i = 0; i < Plan.ROWS_A_FILE; i++) {
            int agreement = number * Plan.ROWS_A_FILE + i;
            file.append(row.replace("%no", "HZ-2026-%06d".formatted(agreement))
                    .replace("%lender", Sides.lender(agreement / Plan.PARTNERS))
                    .replace("%bank", Sides.bank(agreement % Plan.PARTNERS)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.indexOf('"') < 0 && cell.indexOf(',') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        String text = """
                agreementNo=%no
                lenderId=%lender
                partnerId=%bank
                fundingMode=FULL_FUNDER
                shares.partner=100
                shares.lender=0
                signatory=HEAD_OFFICE
                signedOn=2025/12/20
                validFrom=2026/1/1
                validTo=2036/1/1
                clauses.platformService=§4
                clauses.costRange=§5
                clauses.dutySplit=§6
                clauses.consumerProtection=§9
                clauses.data=§10
                clauses.exit=§14
                clauses.approvalFloor=FALSE
                clauses.unlicensedGuarantee=FALSE
                impactAssessment.reference=PIA-2025-11
                impactAssessment.sha256=%hash
                impactAssessment.on=2025/12/1
                terms.scenarios=SUPPLY_CHAIN;BUSINESS
                terms.borrowerTypes=COMPANY
                terms.regions.include=33;3201
                terms.regions.exclude=330281
                terms.riskGrades=A;B;C
                terms.purposes=WORKING_CAPITAL;INVENTORY
                terms.collateral=NONE;RECEIVABLES
                terms.amount.min=10000
                terms.amount.max=1000000
                terms.termMonths.min=1
                terms.termMonths.max=24
                terms.repaymentMethods=EQUAL_INSTALMENT;BULLET
                terms.pricing=[{"riskGrades":["A","B"],"annualRate":"8.40","charges":[]},{"riskGrades":["C"],"annualRate":"10.80","charges":[]}]
                terms.allInApr.min=6
                terms.allInApr.max=18
                terms.perBorrowerCap=1000000
                terms.businessLineCap=3000000
                terms.advanceRate=80
                quota.total=100000000
                quota.day=5000000
                quota.revolving=TRUE
                routing.priority=10
                service.decisionSeconds=300
                service.drawdownSeconds=3600
                service.offerDays=30
                service.freezeDays=30
                dataChannel=LICENSED_CREDIT_BUREAU
                settlement.feeFromBorrower=FALSE
                """.replace("%hash", "ab".repeat(32));
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            cells.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return cells;
    }
}
