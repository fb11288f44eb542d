package zhuqiao.acceptance.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import zhuqiao.core.value.Uscc;

/** Applications of companies that nobody has seen before. */
public final class LoanPaper {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COMPANIES = 10_000_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COMPANIES));

    private LoanPaper() {}

    public static ObjectNode company(String amount) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree("""
                    {"scenario": "BUSINESS", "termMonths": 12, "repaymentMethod": "EQUAL_INSTALMENT",
                     "purpose": "WORKING_CAPITAL", "collateral": "NONE", "riskGrade": "B", "region": "330203",
                     "borrower": {"type": "COMPANY", "name": "试验公司(虚构)", "industry": "F51", "establishedOn": "2015-04-01",
                                  "employees": 12, "annualRevenue": "8000000.00",
                                  "legalRepresentative": {"name": "张三丰", "idNumber": "330203198503150071",
                                                          "mobile": "13900000007"}}}
                    """);
            body.put("lenderApplicationNo", "AP-" + UUID.randomUUID()).put("amount", amount);
            ((ObjectNode) body.get("borrower")).put("uscc", unseen());
            return body;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The credit code of a company that nobody has seen before: never the same twice in a run. */
    public static String unseen() {
        String first17 = "91330203MA%07d".formatted(Math.floorMod(NEXT.getAndIncrement(), COMPANIES));
        return first17 + Uscc.checkDigit(first17);
    }
}
