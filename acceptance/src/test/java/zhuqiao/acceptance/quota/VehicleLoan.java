package zhuqiao.acceptance.quota;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import zhuqiao.acceptance.application.LoanPaper;

/** Applications that rest on a vehicle, which the sandbox's own agreements do not take. */
final class VehicleLoan {
    private VehicleLoan() {}

    static ObjectNode of(String amount, String county) {
        return LoanPaper.company(amount).put("collateral", "VEHICLE").put("region", county);
    }

    /** Rests on an invoice as well. */
    static ObjectNode onInvoice(ObjectNode loan, String invoiceNumber) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        loan.put("scenario", "SUPPLY_CHAIN");
        ObjectNode chain = loan.putObject("supplyChain");
        chain.putObject("coreEnterprise").put("name", "核心企业(虚构)").put("uscc", LoanPaper.unseen());
        chain.putArray("receivables")
                .addObject()
                .put("kind", "INVOICE")
                .put("invoiceNumber", invoiceNumber)
                .put("amount", "700000.00")
                .put("issuedOn", today.minusDays(20).toString())
                .put("dueOn", today.plusMonths(13).toString())
                .put("debtorAcknowledgedOn", today.minusDays(10).toString())
                .put("registryCheckedAt", today.minusDays(1) + "T08:00:00Z");
        return loan;
    }

    static String newInvoice() {
        return "26330000%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
    }
}
