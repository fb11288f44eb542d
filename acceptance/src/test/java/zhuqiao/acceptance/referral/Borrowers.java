package zhuqiao.acceptance.referral;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import zhuqiao.core.value.Region;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.loans.Serial;

/** Applications of borrowers that nobody has seen before. */
record Borrowers(List<String> partners) {
    private static final Region NINGBO = new Region("330203");
    /** Above every serial of the portfolios and of the demo's merchants. */
    private static final int FIRST = 82_000;

    private static final int END = 100_000;

    /** A company; its representative consents to share his data with every partner when asked to. */
    ObjectNode company(String amount, boolean consents) {
        Serial serial = serial();
        ObjectNode body = common(amount, "BUSINESS", "WORKING_CAPITAL");
        ObjectNode borrower = body.putObject("borrower")
                .put("type", "COMPANY")
                .put("name", "甬城电子%05d有限公司(虚构)".formatted(serial.number()))
                .put("uscc", serial.uscc(NINGBO).code())
                .put("industry", "F51")
                .put("establishedOn", "2015-04-01")
                .put("employees", 12)
                .put("annualRevenue", "8000000.00");
        borrower.set("legalRepresentative", person(serial));
        return consents ? withConsents(body, "DATA_SHARING", "CREDIT_INQUIRY") : body;
    }

    /** A company with an acknowledged invoice to a core enterprise, all of it unseen. */
    ObjectNode supplier(String amount, boolean consents) {
        Serial serial = serial();
        ObjectNode body =
                company(amount, consents).put("scenario", "SUPPLY_CHAIN").put("collateral", "RECEIVABLES");
        body.put("termMonths", 4).put("repaymentMethod", "BULLET");
        ObjectNode trade = body.putObject("supplyChain");
        trade.putObject("coreEnterprise")
                .put("name", "链主企业%05d(虚构)".formatted(serial.number()))
                .put("uscc", serial.uscc(NINGBO).code());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        trade.putArray("receivables")
                .addObject()
                .put("kind", "INVOICE")
                .put(
                        "invoiceNumber",
                        "2633%016d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L)))
                .put("amount", "200000.00")
                .put("issuedOn", today.minusDays(20).toString())
                .put("dueOn", today.plusMonths(5).toString())
                .put("debtorAcknowledgedOn", today.minusDays(10).toString())
                .put(
                        "registryCheckedAt",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return body;
    }

    /** A sole proprietor, which is a natural person, without consents. */
    ObjectNode soleProprietor(String amount) {
        Serial serial = serial();
        ObjectNode body = common(amount, "BUSINESS", "WORKING_CAPITAL")
                .put("bureauReference", "BR-%05d".formatted(serial.number()));
        ObjectNode borrower = body.putObject("borrower")
                .put("type", "SOLE_PROPRIETOR")
                .put("name", "五金店%05d(虚构)".formatted(serial.number()))
                .put("uscc", serial.uscc(NINGBO).code())
                .put("industry", "F51")
                .put("establishedOn", "2015-04-01")
                .put("employees", 2)
                .put("annualRevenue", "900000.00");
        borrower.set("owner", person(serial));
        return body;
    }

    ObjectNode withConsents(ObjectNode body, String... kinds) {
        ArrayNode consents = body.putArray("consents");
        for (String partner : partners) {
            for (String kind : kinds) {
                consents.addObject()
                        .put("kind", kind)
                        .put("recipient", partner)
                        .put("grantedAt", "2026-11-01T02:00:00Z")
                        .put("evidence", "sha256:" + serial().hash());
            }
        }
        return body;
    }

    private static ObjectNode common(String amount, String scenario, String purpose) {
        return Json.object()
                .put("lenderApplicationNo", "AT-" + UUID.randomUUID())
                .put("scenario", scenario)
                .put("amount", amount)
                .put("termMonths", 12)
                .put("repaymentMethod", "EQUAL_INSTALMENT")
                .put("purpose", purpose)
                .put("collateral", "NONE")
                .put("riskGrade", "B")
                .put("region", NINGBO.code());
    }

    private static ObjectNode person(Serial serial) {
        return Json.object()
                .put("name", serial.personName())
                .put("idNumber", serial.idNumber(NINGBO, 1985).number())
                .put("mobile", serial.mobile());
    }

    private static Serial serial() {
        return new Serial(ThreadLocalRandom.current().nextInt(FIRST, END));
    }
}
