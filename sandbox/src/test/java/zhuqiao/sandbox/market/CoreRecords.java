package zhuqiao.sandbox.market;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;

/** Reads the sandbox's API documents as the domain's records, refusing unknown fields as the services do. */
final class CoreRecords {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(Money.class, text(Money::of))
                    .addDeserializer(Rate.class, text(Rate::of))
                    .addDeserializer(Uscc.class, text(Uscc::new))
                    .addDeserializer(Region.class, text(Region::new))
                    .addDeserializer(Industry.class, text(Industry::new)))
            .build();

    private CoreRecords() {}

    static <T> T read(JsonNode document, Class<T> type) {
        return MAPPER.convertValue(document, type);
    }

    static LoanRequest request(String lenderId, JsonNode body) {
        JsonNode borrower = body.path("borrower");
        BorrowerType type = BorrowerType.valueOf(borrower.path("type").asText());
        String person = borrower.findPath("idNumber").asText();
        return new LoanRequest(
                lenderId,
                Scenario.valueOf(body.path("scenario").asText()),
                new LoanShape(
                        Money.of(body.path("amount").asText()),
                        body.path("termMonths").intValue(),
                        TermUnit.MONTHS,
                        RepaymentMethod.valueOf(body.path("repaymentMethod").asText())),
                null,
                Purpose.valueOf(body.path("purpose").asText()),
                Collateral.valueOf(body.path("collateral").asText()),
                RiskGrade.valueOf(body.path("riskGrade").asText()),
                new Region(body.path("region").asText()),
                new Borrower(
                        type,
                        type == BorrowerType.COMPANY ? null : new IdNumber(person).birthDate(),
                        borrower.hasNonNull("establishedOn")
                                ? LocalDate.parse(borrower.path("establishedOn").asText())
                                : null,
                        borrower.hasNonNull("industry")
                                ? new Industry(borrower.path("industry").asText())
                                : null,
                        borrower.hasNonNull("student")
                                ? borrower.path("student").booleanValue()
                                : null),
                body.hasNonNull("supplyChain") ? supplyChain(body.path("supplyChain")) : null,
                body.hasNonNull("consumption")
                        ? new Consumption(
                                new Uscc(body.at("/consumption/merchant/uscc").asText()),
                                Money.of(body.at("/consumption/orderAmount").asText()))
                        : null,
                consents(body.path("consents")),
                body.hasNonNull("bureauReference")
                        ? body.path("bureauReference").asText()
                        : null);
    }

    private static SupplyChain supplyChain(JsonNode body) {
        JsonNode receivable = body.at("/receivables/0");
        return new SupplyChain(
                new Uscc(body.at("/coreEnterprise/uscc").asText()),
                List.of(new Receivable(
                        Receivable.Kind.valueOf(receivable.path("kind").asText()),
                        receivable.path("invoiceNumber").asText(),
                        Money.of(receivable.path("amount").asText()),
                        LocalDate.parse(receivable.path("issuedOn").asText()),
                        LocalDate.parse(receivable.path("dueOn").asText()),
                        LocalDate.parse(receivable.path("debtorAcknowledgedOn").asText()),
                        Instant.parse(receivable.path("registryCheckedAt").asText()))));
    }

    private static List<Consent> consents(JsonNode bodies) {
        List<Consent> consents = new ArrayList<>();
        for (JsonNode body : bodies) {
            consents.add(new Consent(
                    Consent.Kind.valueOf(body.path("kind").asText()),
                    body.path("recipient").asText(),
                    Instant.parse(body.path("grantedAt").asText()),
                    Instant.parse(body.path("validTo").asText()),
                    null));
        }
        return consents;
    }

    private static <T> JsonDeserializer<T> text(Function<String, T> parse) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return parse.apply(parser.getText());
            }
        };
    }
}
