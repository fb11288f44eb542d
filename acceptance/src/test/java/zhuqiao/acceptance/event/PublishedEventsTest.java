package zhuqiao.acceptance.event;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.acceptance.agreement.AgreementDesk;
import zhuqiao.acceptance.agreement.Paper;
import zhuqiao.acceptance.application.LoanPaper;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Database;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.acceptance.stack.Topic;
import zhuqiao.acceptance.webhook.EndpointDesk;
import zhuqiao.acceptance.webhook.Receiver;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

/** Every message that the running platform has published: the sandbox's whole market, and what other tests did. */
@ExtendWith(RunningStack.class)
class PublishedEventsTest {
    private final StackInfo stack;
    private final Schemas schemas = new Schemas();

    PublishedEventsTest(StackInfo stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @CsvSource({
        "agreements, agreement.version_changed",
        "counterparties, counterparty.lender_changed counterparty.partner_changed counterparty.guarantor_changed",
        "matching-events, ",
        "quota-events, ",
        "delivery-events, "
    })
    void everyMessageKeepsToTheSchemaOfItsType(String topic, String types) {
        Set<String> seen = new HashSet<>();
        for (JsonNode message : all(topic)) {
            String type = message.path("type").asText();
            seen.add(type);
            assertThat(schemas.faults(type, message)).as(message.toString()).isEmpty();
        }
        assertThat(seen).containsAll(types == null ? List.of() : Arrays.asList(types.split(" ", -1)));
    }

    @Test
    void aMessageThatSaysMoreOrLessIsFound() {
        JsonNode message = all("agreements").getFirst();

        ObjectNode more = message.deepCopy();
        ((ObjectNode) more.at("/data/agreement")).put("colour", "red");
        ObjectNode less = message.deepCopy();
        ((ObjectNode) less.at("/data/agreement/terms")).remove("pricing");

        assertThat(schemas.faults("agreement.version_changed", more)).hasSize(1);
        assertThat(schemas.faults("agreement.version_changed", less)).hasSize(1);
    }

    @Test
    void aSuspensionAndItsReasonKeepToTheSchema() {
        // Given
        Platform platform = new Platform(stack);
        Register register = new Register(platform);
        AgreementDesk desk = new AgreementDesk(platform);
        String id = desk.newDraft(Paper.between(register.newLender(), register.newPartner(Market.PLATFORM.code())));

        // When
        desk.act("editor", id, "submission").statusCode(200);
        desk.act("approver", id, "approval").statusCode(200);
        desk.act("approver", id, "suspension").statusCode(200);

        // Then
        try (Topic topic = new Topic(stack, "agreements")) {
            JsonNode message = topic.until(
                    id + ":1",
                    found -> found.at("/data/history/3/status").asText().equals("SUSPENDED"));
            assertThat(schemas.faults("agreement.version_changed", message)).isEmpty();
        }
    }

    @Test
    void anApplicationTellsOfItselfByTheSchema() {
        // When
        String id = new Platform(stack)
                .as("lender-a")
                .header("Idempotency-Key", Platform.key())
                .body(LoanPaper.company("50000.00").toString())
                .post("/v1/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        try (Topic topic = new Topic(stack, "matching-events")) {
            JsonNode message =
                    topic.until(id, found -> found.path("type").asText().equals("notification"));
            assertThat(schemas.faults("notification", message)).isEmpty();
        }
    }

    @Test
    void everyWebhookKeepsToTheSchemaOfItsType() throws IOException {
        try (Receiver lenders = new Receiver();
                Receiver banks = new Receiver()) {
            // Given
            EndpointDesk endpoints = new EndpointDesk(new Platform(stack));
            endpoints.active("lender-a", lenders);
            endpoints.active("bank-a", banks);

            // When
            endpoints.submitAnAgreement();

            // Then
            await().atMost(20, SECONDS).untilAsserted(() -> {
                assertThat(lenders.received("agreement.status_changed")).isNotEmpty();
                assertThat(banks.received("agreement.status_changed")).isNotEmpty();
            });
            endpoints.deleteAll();
        }
        assertThat(Database.ofPartners(stack).texts("select body from webhook_delivery"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(schemas.faults("webhook", Schemas.json(body)))
                        .as(body)
                        .isEmpty());
    }

    private List<JsonNode> all(String name) {
        try (Topic topic = new Topic(stack, name)) {
            return topic.soFar();
        }
    }
}
