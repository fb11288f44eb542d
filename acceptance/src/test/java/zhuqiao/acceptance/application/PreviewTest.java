package zhuqiao.acceptance.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.agreement.AgreementDesk;
import zhuqiao.acceptance.agreement.OldStock;
import zhuqiao.acceptance.agreement.Paper;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Database;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class PreviewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LENDER = "lender-e";
    /** Where nobody else takes vehicles. */
    private static final String REGION = "330282";

    private final Platform platform;
    private final Register register;
    private final AgreementDesk desk;

    PreviewTest(StackInfo stack) {
        this.platform = new Platform(stack);
        this.register = new Register(platform);
        this.desk = new AgreementDesk(platform);
    }

    @Test
    void fromOctober2025ThePartnersListMustNameThePlatform() {
        // Given a partner whose list names the platform a month after the rule came
        String id = desk.newActive(paper(register.newPartner(
                Register.entry("PLATFORM", Market.PLATFORM.code()).put("from", "2025-11-01"))));
        awaitCandidate(id);

        // Then
        assertThat(verdict(id, "A1", "2025-09-30")).isEqualTo("NOT_APPLICABLE");
        assertThat(verdict(id, "A1", "2025-10-01")).isEqualTo("BLOCK_PAIR");
        assertThat(verdict(id, "A1", "2025-10-31")).isEqualTo("BLOCK_PAIR");
        assertThat(verdict(id, "A1", "2025-11-01")).isEqualTo("PASS");
        assertThat(candidate(id, "2025-09-30", "verdict")).isEqualTo("ELIGIBLE");
        assertThat(candidate(id, "2025-10-01", "verdict")).isEqualTo("BLOCKED");
    }

    @Test
    void fromOctober2025NoLoanOfABankCostsMoreThan24Percent() {
        // Given an agreement of before, at 26 %
        String id = new OldStock(platform).put(paper(register.newPartner(Market.PLATFORM.code())), agreement -> {
            ((ObjectNode) agreement.at("/terms/pricing/0")).put("annualRate", "26.00");
            ((ObjectNode) agreement.at("/terms/allInApr")).put("max", "36.00");
        });
        await().atMost(PATIENCE).until(() -> "26.00".equals(candidate(id, "2025-10-01", "annualRate")));

        // Then
        assertThat(verdict(id, "C1", "2025-09-30")).isEqualTo("NOT_APPLICABLE");
        assertThat(candidate(id, "2025-09-30", "verdict")).isEqualTo("ELIGIBLE");
        assertThat(verdict(id, "C1", "2025-10-01")).isEqualTo("BLOCK_PAIR");
        String c1 = "checks.find { it.rule == 'C1' }.";
        assertThat(candidate(id, "2025-10-01", c1 + "measured")).isEqualTo("26.00");
        assertThat(candidate(id, "2025-10-01", c1 + "threshold")).isEqualTo("24.00");
        assertThat(candidate(id, "2025-10-01", c1 + "message"))
                .isEqualTo("all-in annual cost 26.00% must not exceed 24.00% — not met");
    }

    @ParameterizedTest
    @CsvSource({"2025-02-01, 1", "2025-09-30, 1", "2025-10-01, 2", "2026-03-31, 2", "2026-04-01, 3"})
    void theVersionOfThatDaySpeaks(String day, int version) {
        String id = platform.as("lender-a")
                .get("/v1/agreements?text=HZ-2025-001")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");

        Response preview = preview("lender-a", LoanPaper.company("50000.00"), "?asOf=" + day);

        preview.then()
                .statusCode(200)
                .body("candidates.find { it.agreementId == '%s' }.agreementVersion".formatted(id), equalTo(version));
    }

    @Test
    void nothingIsStoredOrReserved() {
        // Given an agreement that would take it
        String id = desk.newActive(paper(register.newPartner(Market.PLATFORM.code())));
        awaitCandidate(id);
        ObjectNode body = vehicle().put("amount", "61234.05");
        List<Long> before = stored();

        // When
        preview(LENDER, body, "").then().statusCode(200).body("outcome", equalTo("ELIGIBLE"));
        preview(LENDER, body, "?asOf=2025-12-01").then().statusCode(200);

        // Then
        assertThat(stored()).isEqualTo(before);
        platform.as(LENDER).get("/v1/quotas/" + id).then().body("total.reserved", equalTo("0.00"));
        platform.as(LENDER)
                .header("Idempotency-Key", Platform.key())
                .body(body.put("collateral", "REAL_ESTATE").toString())
                .post("/v1/applications")
                .then()
                .statusCode(201);
    }

    @Test
    void aDayInTheFutureIsJudgedByWhatIsKnownOfIt() {
        preview("lender-a", LoanPaper.company("50000.00"), "?asOf=2027-12-31")
                .then()
                .statusCode(200)
                .body("policyVersion", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-13-01, format",
        "2025-02-29, format",
        "yesterday, format",
        "2025-10-01T00:00:00Z, format",
        "1999-12-31, range",
        "2100-01-01, range",
        "%2B999999999-12-31, range"
    })
    void aDayThatIsNoneIsRefused(String day, String code) {
        preview("lender-a", LoanPaper.company("50000.00"), "?asOf=" + day)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?asOf"))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?asOf=2025-10-01"})
    void aLenderSeesItsOwnAgreementsAlone(String query) {
        List<String> own =
                platform.as("lender-b").get("/v1/agreements?limit=200").path("items.id");

        preview("lender-b", LoanPaper.company("50000.00"), query)
                .then()
                .statusCode(200)
                .body("candidates.agreementId", everyItem(in(own)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank-a", "operator", "auditor", "editor"})
    void nobodyButALenderAsks(String caller) {
        preview(caller, LoanPaper.company("50000.00"), "").then().statusCode(403);
    }

    private ObjectNode paper(String partnerId) {
        String lender = Objects.requireNonNull(
                Objects.requireNonNull(platform.stack().clients().get(LENDER)).lenderId());
        ObjectNode paper =
                Paper.between(lender, partnerId).put("signedOn", "2024-12-20").put("validFrom", "2025-01-01");
        ObjectNode terms = (ObjectNode) paper.get("terms");
        terms.putArray("collateral").add("VEHICLE");
        ((ObjectNode) terms.get("regions")).putArray("include").add(REGION);
        return paper;
    }

    private static ObjectNode vehicle() {
        return LoanPaper.company("50000.00").put("collateral", "VEHICLE").put("region", REGION);
    }

    /** Rows of the lender that any path of an application writes. */
    private List<Long> stored() {
        Database database = Database.ofMatching(platform.stack());
        String lender = Objects.requireNonNull(
                Objects.requireNonNull(platform.stack().clients().get(LENDER)).lenderId());
        return List.of("application", "consent", "decision", "referral", "trail", "receivable_claim").stream()
                .map(table -> database.count("select count(*) from " + table + " where lender_id = ?", lender))
                .toList();
    }

    private void awaitCandidate(String agreementId) {
        await().atMost(PATIENCE)
                .until(() -> Objects.nonNull(candidate(agreementId, "2026-11-23", "verdict"))
                        && platform.as(LENDER).get("/v1/quotas/" + agreementId).statusCode() == 200);
    }

    private String verdict(String agreementId, String rule, String day) {
        return candidate(
                agreementId,
                day,
                "checks.find { it.rule == '%s' && it.aspect != 'guarantor' && it.aspect != 'collector' && it.aspect != 'coLender' }.verdict"
                        .formatted(rule));
    }

    private String candidate(String agreementId, String day, String field) {
        return preview(LENDER, vehicle(), "?asOf=" + day)
                .path("candidates.find { it.agreementId == '%s' }?.%s".formatted(agreementId, field));
    }

    private Response preview(String caller, ObjectNode body, String query) {
        return platform.as(caller).body(body.toString()).post("/v1/application-previews" + query);
    }
}
