package zhuqiao.bench.country;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.Consumption;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.IdNumber;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;

/** The body of {@code POST /v1/applications} as matching sees it. */
public record RequestReader(String lenderId) {

    public LoanRequest read(JsonNode body) {
        JsonNode bureau = body.path("bureauReference");
        return new LoanRequest(
                lenderId,
                Scenario.valueOf(text(body, "scenario")),
                new LoanShape(
                        Money.of(text(body, "amount")),
                        body.path("termMonths").asInt(),
                        TermUnit.MONTHS,
                        RepaymentMethod.valueOf(text(body, "repaymentMethod"))),
                null,
                Purpose.valueOf(text(body, "purpose")),
                Collateral.valueOf(text(body, "collateral")),
                RiskGrade.valueOf(text(body, "riskGrade")),
                new Region(text(body, "region")),
                borrower(body.path("borrower")),
                body.has("supplyChain") ? supplyChain(body.path("supplyChain")) : null,
                body.has("consumption") ? consumption(body.path("consumption")) : null,
                consents(body.path("consents")),
                bureau.isTextual() ? bureau.asText() : null);
    }

    private static Borrower borrower(JsonNode borrower) {
        BorrowerType type = BorrowerType.valueOf(text(borrower, "type"));
        return switch (type) {
            case INDIVIDUAL ->
                new Borrower(
                        type,
                        birthDate(borrower),
                        null,
                        null,
                        borrower.path("student").asBoolean());
            case SOLE_PROPRIETOR -> business(type, borrower, birthDate(borrower.path("owner")));
            case COMPANY -> business(type, borrower, null);
        };
    }

    private static Borrower business(BorrowerType type, JsonNode borrower, @Nullable LocalDate birthDate) {
        return new Borrower(
                type,
                birthDate,
                LocalDate.parse(text(borrower, "establishedOn")),
                new Industry(text(borrower, "industry")),
                null);
    }

    private static LocalDate birthDate(JsonNode person) {
        return new IdNumber(text(person, "idNumber")).birthDate();
    }

    private static SupplyChain supplyChain(JsonNode chain) {
        List<Receivable> receivables = new ArrayList<>();
        for (JsonNode each : chain.path("receivables")) {
            receivables.add(new Receivable(
                    Receivable.Kind.valueOf(text(each, "kind")),
                    text(each, "kind") + ":" + text(each, "invoiceNumber"),
                    Money.of(text(each, "amount")),
                    LocalDate.parse(text(each, "issuedOn")),
                    LocalDate.parse(text(each, "dueOn")),
                    LocalDate.parse(text(each, "debtorAcknowledgedOn")),
                    Instant.parse(text(each, "registryCheckedAt"))));
        }
        return new SupplyChain(new Uscc(text(chain.path("coreEnterprise"), "uscc")), receivables);
    }

    private static Consumption consumption(JsonNode purchase) {
        return new Consumption(
                new Uscc(text(purchase.path("merchant"), "uscc")), Money.of(text(purchase, "orderAmount")));
    }

    private static List<Consent> consents(JsonNode consents) {
        List<Consent> read = new ArrayList<>();
        for (JsonNode each : consents) {
            read.add(new Consent(
                    Consent.Kind.valueOf(text(each, "kind")),
                    text(each, "recipient"),
                    Instant.parse(text(each, "grantedAt")),
                    Instant.parse(text(each, "validTo")),
                    null));
        }
        return read;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
