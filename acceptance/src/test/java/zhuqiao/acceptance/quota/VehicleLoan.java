package zhuqiao.acceptance.quota;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.client.Json;

/** Applications that rest on a vehicle, which the sandbox's own agreements do not take. */
final class VehicleLoan {
    private static final int NUMBERS = 10_000_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(NUMBERS));

    private VehicleLoan() {}

    static ObjectNode of(String amount, String county) {
        ObjectNode body = Json.object()
                .put("lenderApplicationNo", "QT-" + UUID.randomUUID())
                .put("scenario", "BUSINESS")
                .put("amount", amount)
                .put("termMonths", 12)
                .put("repaymentMethod", "EQUAL_INSTALMENT")
                .put("purpose", "WORKING_CAPITAL")
                .put("collateral", "VEHICLE")
                .put("riskGrade", "B")
                .put("region", county);
        ObjectNode borrower = body.putObject("borrower")
                .put("type", "COMPANY")
                .put("name", "试车运输公司(虚构)")
                .put("uscc", unseen())
                .put("industry", "G54")
                .put("establishedOn", "2015-04-01")
                .put("employees", 12)
                .put("annualRevenue", "8000000.00");
        borrower.putObject("legalRepresentative")
                .put("name", "张三丰")
                .put("idNumber", "330203198503150071")
                .put("mobile", "13900000007");
        return body;
    }

    /** Rests on an invoice as well. */
    static ObjectNode onInvoice(ObjectNode loan, String invoiceNumber) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        loan.put("scenario", "SUPPLY_CHAIN");
        ObjectNode chain = loan.putObject("supplyChain");
        chain.putObject("coreEnterprise").put("name", "核心企业(虚构)").put("uscc", unseen());
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

    private static String unseen() {
        String first17 = "91330299MA%07d".formatted(Math.floorMod(NEXT.getAndIncrement(), NUMBERS));
        return first17 + Uscc.checkDigit(first17);
    }
}
