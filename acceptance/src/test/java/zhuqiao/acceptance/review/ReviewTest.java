package zhuqiao.acceptance.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.agreement.OldStock;
import zhuqiao.acceptance.agreement.Paper;
import zhuqiao.acceptance.application.LoanPaper;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.acceptance.stack.Topic;
import zhuqiao.sandbox.stack.StackInfo;

/** With an agreement of two who collect for guarantee and insurance, which rule A6 puts before a human. */
@ExtendWith(RunningStack.class)
class ReviewTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LENDER = "lender-e";
    private static final String GUARANTOR = "019aa000-0000-7000-8000-000000000301";
    private static final String INSURER = "019aa000-0000-7000-8000-000000000302";
    /** Where nobody else takes vehicles. */
    private static final String REGION = "330281";
    /** The sandbox's bank never answers it. */
    private static final String AMOUNT = "40000.05";

    private static @Nullable String agreementId;
    private final Platform platform;

    ReviewTest(StackInfo stack) {
        this.platform = new Platform(stack);
    }

    @BeforeEach
    void anAgreementThatAsksForAHuman() {
        if (agreementId == null) {
            agreementId = new OldStock(platform)
                    .put(
                            paper(),
                            agreement -> ((ArrayNode) agreement.at("/terms/pricing/0/charges"))
                                    .add(charge("INSURANCE", INSURER)));
            await().atMost(PATIENCE).until(() -> "REVIEW".equals(preview().path("outcome")));
        }
    }

    @Test
    void clearedRulesAreWaivedForThisApplicationForGood() {
        // Given
        String id = inReview();
        String key = Platform.key();

        // When
        Response answer = review("operator", id, key, "CLEARED", "A6");

        // Then
        answer.then()
                .statusCode(200)
                .body("status", equalTo("REFERRED"))
                .body("referral.agreementId", equalTo(agreementId));
        assertThat(verdict(id)).isEqualTo("WAIVED");
        Response again = review("operator", id, key, "CLEARED", "A6");
        again.then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(answer.asString());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        platform.as(LENDER).get("/v1/applications/" + id).then().body("status", equalTo("NO_FUNDER")));
        assertThat(verdict(id)).isEqualTo("WAIVED");
        assertThat(verdict(inReview())).isEqualTo("REVIEW");
    }

    @Test
    void theTrailSaysWhoClearedWhatWhenAndWhy() {
        String id = inReview();
        review("operator", id, Platform.key(), "CLEARED", "A6").then().statusCode(200);

        Response trail = platform.as("auditor").get("/v1/applications/" + id + "/audit?limit=200");

        trail.then()
                .statusCode(200)
                .rootPath("items.find { it.action == 'REVIEW' }")
                .body("actor", notNullValue())
                .body("at", notNullValue())
                .body("detail.outcome", equalTo("CLEARED"))
                .body("detail.rules", contains("A6"))
                .body("detail.reason", equalTo("两家增信,已核合同"));
        platform.as(LENDER).get("/v1/applications/" + id + "/audit").then().statusCode(403);
    }

    @Test
    void aRefusalRejectsAndTheLenderIsTold() {
        // Given
        String id = inReview();

        // When
        review("operator", id, Platform.key(), "REFUSED").then().statusCode(200).body("status", equalTo("REJECTED"));

        // Then
        review("operator", id, Platform.key(), "CLEARED", "A6")
                .then()
                .statusCode(409)
                .body("type", endsWith(":not-in-review"));
        try (Topic events = new Topic(platform.stack(), "matching-events")) {
            events.until(
                    id,
                    event -> event.at("/data/type").asText().equals("application.status_changed")
                            && event.at("/data/data/status").asText().equals("REJECTED")
                            && event.at("/data/data/previousStatus").asText().equals("REVIEW"));
        }
        assertThat(platform.as("auditor")
                        .get("/v1/applications/" + id + "/audit")
                        .<List<String>>path("items.detail.outcome"))
                .contains("REFUSED");
    }

    @Test
    void whatDidNotAskForAHumanNobodyClears() {
        String id = inReview();

        Response answer = review("operator", id, Platform.key(), "CLEARED", "A6", "C1", "P2");

        answer.then()
                .statusCode(400)
                .body("errors.pointer", contains("/rules/1", "/rules/2"))
                .body("errors.code", hasItem("not-asked"));
        assertThat(platform.as(LENDER).get("/v1/applications/" + id).<String>path("status"))
                .isEqualTo("REVIEW");
        assertThat(verdict(id)).isEqualTo("REVIEW");
    }

    @Test
    void onlyAnApplicationInReviewIsReviewed() {
        String id = submit(LoanPaper.company("50000.05")).path("id");

        review("operator", id, Platform.key(), "REFUSED")
                .then()
                .statusCode(409)
                .body("type", endsWith(":not-in-review"));
        review("operator", "019aa000-0000-7000-8000-0000000009ff", Platform.key(), "REFUSED")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {LENDER, "lender-a", "bank-k", "auditor", "editor"})
    void nobodyButAnOperatorReviews(String caller) {
        review(caller, inReview(), Platform.key(), "CLEARED", "A6").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\": \"CLEARED\", \"rules\": [], \"reason\": \"x\"}",
                "{\"outcome\": \"CLEARED\", \"rules\": [\"A6\", \"A6\"], \"reason\": \"x\"}",
                "{\"outcome\": \"CLEARED\", \"rules\": [\"A6\"]}",
                "{\"outcome\": \"MAYBE\", \"rules\": [\"A6\"], \"reason\": \"x\"}",
                "{\"outcome\": \"CLEARED\", \"rules\": [null], \"reason\": \"x\"}",
                "{\"outcome\": \"CLEARED\", \"rules\": [\"A6\"], \"reason\": \"x\", \"note\": 1}",
                "{\"rules\": [\"A6\"], \"reason\": \"x\"}",
                "[]",
                "null"
            })
    void aReviewThatSaysTooLittleOrTooMuchIsRefused(String body) {
        String id = inReview();

        platform.as("operator")
                .header("Idempotency-Key", Platform.key())
                .body(body)
                .post("/v1/applications/" + id + "/review")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", notNullValue());
    }

    @Test
    void aReviewNeedsAKey() {
        platform.as("operator")
                .body(body("REFUSED").toString())
                .post("/v1/applications/" + inReview() + "/review")
                .then()
                .statusCode(400)
                .body("type", endsWith(":idempotency-key-required"));
    }

    private String inReview() {
        Response answer = submit(paperOfVehicle());
        answer.then().statusCode(201).body("status", equalTo("REVIEW"));
        return answer.path("id");
    }

    private Response submit(ObjectNode application) {
        return platform.as(LENDER)
                .header("Idempotency-Key", Platform.key())
                .body(application.toString())
                .post("/v1/applications");
    }

    private Response preview() {
        return platform.as(LENDER).body(paperOfVehicle().toString()).post("/v1/application-previews");
    }

    private Response review(String caller, String id, String key, String outcome, String... rules) {
        return platform.as(caller)
                .header("Idempotency-Key", key)
                .body(body(outcome, rules).toString())
                .post("/v1/applications/" + id + "/review");
    }

    private String verdict(String id) {
        return platform.as("operator")
                .get("/v1/applications/" + id + "/explanation")
                .path("candidates.find { it.agreementId == '%s' }.checks.find { it.rule == 'A6' }.verdict"
                        .formatted(agreementId));
    }

    private static ObjectNode body(String outcome, String... rules) {
        ObjectNode body = JSON.createObjectNode().put("outcome", outcome).put("reason", "两家增信,已核合同");
        List.of(rules).forEach(body.putArray("rules")::add);
        return body;
    }

    private static ObjectNode paperOfVehicle() {
        return LoanPaper.company(AMOUNT).put("collateral", "VEHICLE").put("region", REGION);
    }

    private ObjectNode paper() {
        String lender = Objects.requireNonNull(
                Objects.requireNonNull(platform.stack().clients().get(LENDER)).lenderId());
        String bank = Objects.requireNonNull(
                Objects.requireNonNull(platform.stack().clients().get("bank-k")).partnerId());
        ObjectNode paper = Paper.between(lender, bank).put("guarantorId", GUARANTOR);
        ObjectNode terms = (ObjectNode) paper.get("terms");
        terms.putArray("collateral").add("VEHICLE");
        ((ObjectNode) terms.get("regions")).putArray("include").add(REGION);
        terms.putObject("guaranteeFee").put("min", "0.00").put("max", "2.00");
        ((ArrayNode) terms.at("/pricing/0/charges")).add(charge("GUARANTEE", GUARANTOR));
        ((ObjectNode) paper.get("service")).put("decisionSeconds", 5);
        return paper;
    }

    private static ObjectNode charge(String kind, String collector) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("collector", collector)
                .put("base", "OUTSTANDING")
                .put("rate", "0.60")
                .put("timing", "PER_INSTALMENT");
    }
}
