package zhuqiao.acceptance.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.acceptance.stack.Topic;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

/** What both sides see of a quota, and what a bank plans for a day. */
@ExtendWith(RunningStack.class)
class QuotaPageTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final StackInfo stack;
    private final Platform platform;

    QuotaPageTest(StackInfo stack) {
        this.stack = stack;
        this.platform = new Platform(stack);
    }

    @Test
    void theTwoSidesAndStaffReadItAndOthersFindNothing() {
        // Given
        Corner corner = Corner.open(stack, paper -> {});
        String path = "/v1/quotas/" + corner.agreementId();
        // When, Then
        for (String suffix : List.of("", "/journal")) {
            for (String caller : List.of(Corner.LENDER, Corner.BANK, "operator", "auditor", "editor")) {
                platform.as(caller).get(path + suffix).then().statusCode(200);
            }
            for (String caller : List.of("lender-a", "bank-b")) {
                platform.as(caller).get(path + suffix).then().statusCode(404);
            }
            platform.as("operator").get("/v1/quotas/nobody" + suffix).then().statusCode(404);
        }
    }

    @Test
    void theJournalShowsEveryMovementNewestFirstPageByPage() {
        // Given
        Corner corner = Corner.open(stack, paper -> {});
        Loan loan = corner.disbursed("50000.05");
        loan.repay("20000.00");
        String path = "/v1/quotas/" + corner.agreementId() + "/journal?limit=2";
        // When
        JsonNode first = corner.bank().get(path).expect(200).body();
        JsonNode second = corner.bank()
                .get(path + "&after=" + Json.required(first, "next"))
                .expect(200)
                .body();
        // Then
        assertThat(first.path("items").findValuesAsText("entry")).containsExactly("RESTORE", "POST");
        assertThat(second.path("items").findValuesAsText("entry")).containsExactly("RESERVE");
        assertThat(second.has("next")).isFalse();
        assertThat(first.at("/items/0/amount").asText()).isEqualTo("20000.00");
        assertThat(first.at("/items/0/referralId").asText()).isEqualTo(loan.referralId());
    }

    @Test
    void aLoweredPlanBlocksNewLoansAndKeepsThoseThatStand() {
        // Given
        Corner corner = Corner.open(stack, paper -> {});
        Loan standing = new Loan(corner, corner.submit("50000.05"));
        // When
        JsonNode planned = corner.plan(today(), "40000.00");
        // Then
        assertThat(planned.path("limit").asText()).isEqualTo("40000.00");
        assertThat(planned.path("available").asText()).isEqualTo("0.00");
        assertThat(corner.submit("10000.05").path("status").asText()).isEqualTo("NO_FUNDER");
        standing.approve("50000.05").expect(200);
        corner.plan(today(), "200000.00");
        assertThat(corner.quota().at("/day/limit").asText()).isEqualTo("200000.00");
        assertThat(corner.submit("10000.05").path("status").asText()).isEqualTo("REFERRED");
    }

    @Test
    void aPlanOfTomorrowLeavesTodayAlone() {
        // Given
        Corner corner = Corner.open(stack, paper -> {});
        // When
        corner.plan(today().plusDays(1), "0.00");
        // Then
        assertThat(corner.submit("10000.05").path("status").asText()).isEqualTo("REFERRED");
        assertThat(corner.quota().path("plans"))
                .containsExactly(Json.object()
                        .put("date", today().plusDays(1).toString())
                        .put("limit", "0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 100.00, 400, /date, past",
        "400, 100.00, 400, /date, range",
        "0, 100000000.01, 422, /limit, above-agreed",
        "0, -1.00, 400, /limit, negative",
        "0, 1.5, 400, /limit, money"
    })
    void aPlanThatCannotBeIsRefusedByItsPlace(int days, String limit, int status, String pointer, String code) {
        // Given
        Corner corner = Corner.open(stack, paper -> {});
        ObjectNode body =
                Json.object().put("date", today().plusDays(days).toString()).put("limit", limit);
        // When
        JsonNode answer = Json.parse(platform.as(Corner.BANK)
                .body(body.toString())
                .put("/v1/quotas/" + corner.agreementId() + "/day-plan")
                .then()
                .statusCode(status)
                .extract()
                .asString());
        // Then
        assertThat(answer.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/code").asText()).isEqualTo(code);
    }

    @Test
    void onlyItsBankAndAnOperatorMayPlan() {
        // Given
        Corner corner = Corner.open(stack, paper -> {});
        String path = "/v1/quotas/" + corner.agreementId() + "/day-plan";
        String body = Json.object()
                .put("date", today().toString())
                .put("limit", "100.00")
                .toString();
        // When, Then
        platform.as(Corner.LENDER).body(body).put(path).then().statusCode(403);
        platform.as("auditor").body(body).put(path).then().statusCode(403);
        platform.as("bank-b").body(body).put(path).then().statusCode(404);
        platform.as("operator").body(body).put(path).then().statusCode(200);
    }

    @Test
    void lowIsToldOnceForEachTimeAThresholdIsCrossed() {
        // Given
        Corner corner = Corner.open(stack, paper -> ((ObjectNode) paper.get("quota")).put("total", "100000.00"));
        List<String> told = new ArrayList<>();
        String first = corner.submit("40000.05").at("/referral/id").asText();
        // When
        corner.submit("40000.05");
        corner.submit("10000.05");
        corner.decline(first).expect(200);
        corner.submit("40000.05");
        // Then
        try (Topic topic = new Topic(stack, "quota-events")) {
            topic.until(corner.agreementId(), message -> {
                JsonNode low = message.at("/data/data");
                told.add(low.path("kind").asText() + " " + low.path("available").asText());
                return low.path("available").asText().equals("9999.85");
            });
        }
        assertThat(told).containsExactly("TOTAL 19999.90", "TOTAL 9999.85");
    }

    @Test
    void aPlanLoweredBelowWhatIsTakenIsToldAtOnce() {
        // Given
        Corner corner = Corner.open(stack, paper -> {});
        corner.submit("50000.05");
        // When
        corner.plan(today(), "50000.05");
        // Then
        try (Topic topic = new Topic(stack, "quota-events")) {
            JsonNode low = topic.until(corner.agreementId(), message -> true).at("/data/data");
            assertThat(low.path("kind").asText()).isEqualTo("DAY");
            assertThat(low.path("available").asText()).isEqualTo("0.00");
        }
    }

    private static LocalDate today() {
        return LocalDate.now(CHINA);
    }
}
