package zhuqiao.matching.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import zhuqiao.platform.json.Json;

/** Applications for tests. */
public final class LoanApplications {
    static final String VALID = """
            {"lenderApplicationNo": "XD-2026-000001", "scenario": "SUPPLY_CHAIN", "amount": "500000.00", "termMonths": 4,
             "repaymentMethod": "BULLET", "maxAllInApr": "18.00", "purpose": "WORKING_CAPITAL",
             "collateral": "RECEIVABLES", "riskGrade": "B", "region": "330203",
             "borrower": {"type": "COMPANY", "name": "宁波一家公司", "uscc": "91330203MA2AAAAA1Y", "industry": "F51",
                          "establishedOn": "2019-04-01", "employees": 12, "annualRevenue": "8000000.00",
                          "legalRepresentative": {"name": "张三丰", "idNumber": "330203198503150071", "mobile": "13900000007"}},
             "supplyChain": {"coreEnterprise": {"name": "核心企业", "uscc": "91330203MA2AAAAA1Y"},
                             "receivables": [{"kind": "INVOICE", "invoiceCode": null, "invoiceNumber": "26332000000012345678",
                                              "amount": "700000.00", "issuedOn": "2026-11-01", "dueOn": "2027-04-30"}]},
             "consents": [{"kind": "DATA_SHARING", "recipient": "bank-a", "grantedAt": "2026-11-22T08:00:00Z",
                           "evidence": "sha256:00"}],
             "bureauReference": null}
            """;

    private LoanApplications() {}

    /** The example of the API: a supplier's application. */
    public static LoanApplication valid() throws JsonProcessingException {
        return over("500000.00");
    }

    public static LoanApplication over(String amount) throws JsonProcessingException {
        return Json.MAPPER.readValue(VALID.replace("500000.00", amount), LoanApplication.class);
    }
}
