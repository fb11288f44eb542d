package zhuqiao.acceptance.agreement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Database;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.acceptance.stack.Topic;
import zhuqiao.acceptance.webhook.EndpointDesk;
import zhuqiao.acceptance.webhook.Receiver;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

/** An agreement in force stays so only while the facts it rests on do. */
@ExtendWith(RunningStack.class)
class StandingTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate LATER = LocalDate.of(2040, 1, 1);
    private final StackInfo stack;
    private final Database database;
    private final Platform platform;
    private final AgreementDesk desk;
    private final Register register;
    private String lender = "";
    private String partner = "";

    StandingTest(StackInfo stack) {
        this.stack = stack;
        this.database = Database.ofPartners(stack);
        this.platform = new Platform(stack);
        this.desk = new AgreementDesk(platform);
        this.register = new Register(platform);
    }

    @BeforeEach
    void newSides() {
        lender = register.newLender();
        partner = register.newPartner(Market.PLATFORM.code());
    }

    @Test
    void aLicenceThatEndsSuspendsTheAgreementWithTheReason() {
        // Given
        String id = desk.newActive(Paper.between(lender, partner));
        String bystander = desk.newActive(Paper.between(register.newLender(), partner));

        // When
        register.endLicence("/v1/lenders/" + lender, TODAY);

        // Then
        desk.awaitSuspended(id, "A4/licence: no licence in force (SMALL_LOAN)");
        desk.read("auditor", id + "/audit")
                .body("items[0].action", equalTo("lapse"))
                .body("items[0].actor", equalTo("system:agreement-review"))
                .body("items[0].reason", containsString("A4/licence"));
        assertThat(desk.status(bystander)).isEqualTo("ACTIVE");
    }

    @Test
    void onlyAPersonResumesItAndNotWhileTheFaultLasts() {
        // Given
        String id = desk.newActive(Paper.between(lender, partner));
        register.endLicence("/v1/lenders/" + lender, TODAY);
        desk.awaitSuspended(id, "A4/licence");

        // Then
        desk.act("approver", id, "resumption")
                .statusCode(422)
                .body("type", equalTo("urn:zhuqiao:problem:activation-refused"))
                .body("rules.rule", hasItem("A4"));

        // When
        register.endLicence("/v1/lenders/" + lender, LATER);

        // Then
        reviewed(lender);
        assertThat(desk.status(id)).isEqualTo("SUSPENDED");
        desk.act("approver", id, "resumption").statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status  | EXITING | T-PARTNER: EXITING (ACTIVE)
            name    | 另一银行 | A7/partner: licence in another name (BANKING)
            """)
    void aPartnerThatMayNoLongerFundSuspendsItsAgreements(String field, String value, String reason) {
        // Given
        String id = desk.newActive(Paper.between(lender, partner));

        // When
        register.change("/v1/partners/" + partner, body -> body.put(field, value));

        // Then
        desk.awaitSuspended(id, reason);
        desk.act("approver", id, "resumption").statusCode(422);
    }

    @Test
    void aPartnerWhoseLicenceEndsSuspendsItsAgreements() {
        // Given
        String id = desk.newActive(Paper.between(lender, partner));

        // When
        register.endLicence("/v1/partners/" + partner, TODAY);

        // Then
        desk.awaitSuspended(id, "A7/partner: no licence in force (BANKING)");
    }

    @Test
    void anEntryTakenOffThePartnersListSuspendsItsAgreements() {
        // Given
        String first = desk.newActive(Paper.between(lender, partner));
        String second = desk.newActive(Paper.between(register.newLender(), partner));

        // When
        register.change(register.entryOf(partner, Market.PLATFORM.code()), entry -> entry.put("to", TODAY.toString()));

        // Then
        desk.awaitSuspended(first, "A1/platform: " + Market.PLATFORM.code() + " not listed (PLATFORM)");
        desk.awaitSuspended(second, "A1/platform");
    }

    @Test
    void headroomThatRunsOutSuspendsACoLentAgreement() {
        // Given
        register.list(partner, "CO_LENDER", uscc("/v1/lenders/" + lender));
        ObjectNode paper = Paper.between(lender, partner).put("fundingMode", "CO_LENDING");
        paper.putObject("shares").put("partner", "70.00").put("lender", "30.00");
        register.declare(partner, headroom("2025-01-01", LATER));
        String id = desk.newActive(paper);

        // When
        register.declare(partner, headroom("2025-06-01", TODAY));

        // Then
        desk.awaitSuspended(id, "L3: expired " + TODAY + " (in force on " + TODAY + ")");
        desk.act("approver", id, "resumption").statusCode(422).body("rules.rule", hasItem("L3"));
    }

    @Test
    void whatEndsByDateIsFoundOnItsDay() {
        // Given
        String id = desk.newActive(Paper.between(lender, partner));
        reviewed(lender);
        register.endLicence("/v1/lenders/" + lender, TODAY.plusDays(1));
        reviewed(lender);
        assertThat(desk.status(id)).isEqualTo("ACTIVE");

        // When: a day passes, as far as the stored dates can tell
        database.update(
                "update counterparty set content = jsonb_set(content, '{licences,0,to}', to_jsonb(?::text))"
                        + " where id = ?",
                TODAY.toString(),
                lender);
        database.update("update counterparty_review set due_on = due_on - 1 where counterparty_id = ?", lender);

        // Then
        desk.awaitSuspended(id, "A4/licence");
    }

    @Test
    void aVersionThatWaitsIsSuspendedWithTheRunningOne() {
        // Given
        ObjectNode paper = Paper.between(lender, partner);
        String id = desk.newActive(paper);
        desk.amend(id, paper.deepCopy().put("validFrom", "2035-01-01")).statusCode(201);
        desk.act("editor", id, "submission").statusCode(200);
        desk.act("approver", id, "approval").statusCode(200);

        // When
        register.change("/v1/lenders/" + lender, body -> body.put("status", "EXITING"));

        // Then
        desk.awaitSuspended(id, "A4/licence: EXITING (ACTIVE)");
        desk.read("operator", id + "/versions").body("items.status", contains("SUSPENDED", "SUSPENDED"));
    }

    @Test
    void aReviewThatCannotBeDoneKeepsNoOtherFromIts() {
        // Given
        String id = desk.newActive(Paper.between(lender, partner));
        String unreadable = register.newLender();
        desk.newActive(Paper.between(unreadable, partner));
        reviewed(unreadable);
        String content = database.text("select content::text from counterparty where id = ?", unreadable);
        database.update("update counterparty set content = '{}' where id = ?", unreadable);
        try {
            database.update(
                    "update counterparty_review set due_on = date '2000-01-01' where counterparty_id = ?", unreadable);

            // When
            register.endLicence("/v1/lenders/" + lender, TODAY);

            // Then
            desk.awaitSuspended(id, "A4/licence");
        } finally {
            database.update("update counterparty set content = ?::jsonb where id = ?", content, unreadable);
        }
    }

    @Test
    void theTopicAndBothSidesAreTold() throws IOException {
        try (Receiver lenders = new Receiver();
                Receiver banks = new Receiver()) {
            // Given
            EndpointDesk endpoints = new EndpointDesk(platform);
            endpoints.active("lender-a", lenders);
            endpoints.active("bank-a", banks);
            String bank = Objects.requireNonNull(
                    Objects.requireNonNull(stack.clients().get("bank-a")).partnerId());
            String guarantor = register.newGuarantor(bank);
            String seat = Objects.requireNonNull(
                    Objects.requireNonNull(stack.clients().get("lender-a")).lenderId());
            String id = desk.newActive(Paper.between(seat, bank).put("guarantorId", guarantor));

            // When
            register.endLicence("/v1/guarantors/" + guarantor, TODAY);

            // Then
            desk.awaitSuspended(id, "A5: ACTIVE, no licence in force");
            await().atMost(20, SECONDS).untilAsserted(() -> {
                assertTold(lenders, id);
                assertTold(banks, id);
            });
            endpoints.deleteAll();
            try (Topic topic = new Topic(stack, "agreements")) {
                JsonNode event = topic.until(
                        id + ":1",
                        message -> last(message).path("status").asText().equals("SUSPENDED"));
                assertThat(last(event).path("reason").asText()).startsWith("A5: ");
            }
        }
    }

    /** Waits until the agreements of the counterparty have been weighed. */
    private void reviewed(String counterparty) {
        await().atMost(30, SECONDS)
                .until(() -> database.text(
                                "select due_on > (now() at time zone 'Asia/Shanghai')::date from counterparty_review"
                                        + " where counterparty_id = ?",
                                counterparty)
                        .equals("t"));
    }

    private String uscc(String path) {
        return platform.as("operator")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("uscc");
    }

    private static ObjectNode headroom(String asOf, LocalDate expiresAt) {
        return new ObjectMapper()
                .createObjectNode()
                .put("kind", "CO_LENDING_ALL")
                .put("cap", "1000000.00")
                .put("asOf", asOf)
                .put("expiresAt", expiresAt.toString());
    }

    private static void assertTold(Receiver receiver, String id) {
        assertThat(receiver.received("agreement.status_changed"))
                .extracting(Receiver.Hook::body)
                .anySatisfy(body -> {
                    assertThat(body.at("/data/agreementId").asText()).isEqualTo(id);
                    assertThat(body.at("/data/status").asText()).isEqualTo("SUSPENDED");
                    assertThat(body.at("/data/previousStatus").asText()).isEqualTo("ACTIVE");
                    assertThat(body.at("/data/reason").asText()).startsWith("A5: ");
                });
    }

    private static JsonNode last(JsonNode message) {
        JsonNode history = message.at("/data/history");
        return history.path(history.size() - 1);
    }
}
