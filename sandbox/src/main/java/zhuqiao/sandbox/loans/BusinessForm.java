package zhuqiao.sandbox.loans;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Region;
import zhuqiao.sandbox.client.Json;

/** What an application of a business says beside the common fields. */
record BusinessForm(LocalDate today) {
    private static final Money REVENUE_PER_HEAD = Money.of("350000.00");
    private static final int CORE_ENTERPRISES = 40;
    private static final int FIRST_CORE_SERIAL = 90_000;
    /**
     * By how many days a receivable outlives its loan as first asked for. A loan is counted from its payment: a borrower
     * whose first bank declines, or who takes the offer's 30 days, is paid later, and the loan must still fall due no
     * later than the receivable (rule P5).
     */
    private static final int DAYS_OF_GRACE = 35;

    void fill(ObjectNode body, BusinessLoan loan) {
        boolean supplyChain = loan.scenario() == Scenario.SUPPLY_CHAIN;
        body.put("repaymentMethod", supplyChain ? "BULLET" : "EQUAL_INSTALMENT")
                .put("collateral", loan.collateral().name())
                .set("borrower", borrower(loan));
        if (supplyChain) {
            body.set("supplyChain", supplyChain(loan));
        }
    }

    private ObjectNode borrower(BusinessLoan loan) {
        int heads = Math.max(1, loan.employees());
        ObjectNode borrower = Json.object()
                .put("type", loan.soleProprietor() ? "SOLE_PROPRIETOR" : "COMPANY")
                .put("name", loan.name())
                .put("uscc", loan.serial().uscc(loan.region()).code())
                .put("industry", loan.industry().code())
                .put(
                        "establishedOn",
                        today.minusMonths(loan.establishedMonthsAgo()).toString())
                .put("employees", loan.employees())
                .put(
                        "annualRevenue",
                        Money.ofFen(REVENUE_PER_HEAD.fen() * heads).toString());
        borrower.set(loan.soleProprietor() ? "owner" : "legalRepresentative", person(loan));
        return borrower;
    }

    private static ObjectNode person(BusinessLoan loan) {
        Serial serial = loan.serial();
        return Json.object()
                .put("name", serial.personName())
                .put(
                        "idNumber",
                        serial.idNumber(loan.region(), 1966 + loan.row() % 27).number())
                .put("mobile", serial.mobile());
    }

    private ObjectNode supplyChain(BusinessLoan loan) {
        int core = loan.row() % CORE_ENTERPRISES;
        ObjectNode chain = Json.object();
        chain.putObject("coreEnterprise")
                .put("name", "核心企业%02d号(虚构)".formatted(core + 1))
                .put(
                        "uscc",
                        new Serial(FIRST_CORE_SERIAL + core)
                                .uscc(new Region("330106"))
                                .code());
        chain.putArray("receivables").add(receivable(loan));
        return chain;
    }

    private ObjectNode receivable(BusinessLoan loan) {
        LocalDate issued = today.minusDays(20 + loan.row() % 10);
        return Json.object()
                .put("kind", "INVOICE")
                .put("invoiceNumber", "26%s0000000%09d".formatted(loan.region().province(), loan.row()))
                .put("amount", loan.receivable().toString())
                .put("issuedOn", issued.toString())
                .put(
                        "dueOn",
                        today.plusMonths(loan.termMonths())
                                .plusDays(DAYS_OF_GRACE)
                                .toString())
                .put("debtorAcknowledgedOn", issued.plusDays(5).toString())
                .put("registryCheckedAt", today.minusDays(1) + "T08:00:00Z");
    }
}
