package zhuqiao.acceptance.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class AgreementInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Platform platform;
    private final AgreementDesk desk;
    private final Register register;
    private ObjectNode paper;

    AgreementInputTest(StackInfo stack) {
        this.platform = new Platform(stack);
        this.desk = new AgreementDesk(platform);
        this.register = new Register(platform);
        this.paper = Paper.between("", "");
    }

    @BeforeEach
    void newSides() {
        paper = Paper.between(register.newLender(), register.newPartner(Market.PLATFORM.code()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /agreementNo                    | ""                             | /agreementNo
                    /validFrom                      | "2037-01-01"                   | /validFrom
                    /signedOn                       | "2025-13-01"                   | /signedOn
                    /signatory                      | "SOMEBODY"                     | /signatory
                    /shares/partner                 | "90.00"                        | /shares/partner
                    /shares/partner                 | 100                            | /shares/partner
                    /terms/scenarios                | []                             | /terms/scenarios
                    /terms/scenarios                | ["LOTTERY"]                    | /terms/scenarios/0
                    /terms/regions                  | {"include": ["330"]}           | /terms/regions/include/0
                    /terms/regions                  | {"include": []}                | /terms/regions/include
                    /terms/industries               | {"include": ["ZZ"]}            | /terms/industries/include/0
                    /terms/amount                   | {"min": "2.00", "max": "1.00"} | /terms/amount/min
                    /terms/amount                   | {"min": "1.5"}                 | /terms/amount/min
                    /terms/riskGrades               | ["A", "B", "C"]                | /terms/pricing
                    /clauses/collectors             | ["91330203MA2AAAAA1X"]         | /clauses/collectors/0
                    /quota/total                    | "0.00"                         | /quota/total
                    /service/decisionSeconds        | 0                              | /service/decisionSeconds
                    /terms/typo                     | 1                              | /terms/typo
                    /agreementNo                    | "A\\u0000"                    | /agreementNo
                    """)
    void badInputIsRefusedWithItsPlace(String pointer, String value, String place) throws Exception {
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) paper.at(pointer.substring(0, slash))).set(pointer.substring(slash + 1), JSON.readTree(value));

        desk.draft(paper).statusCode(400).body("errors.pointer", hasItem(place));
    }

    @Test
    void aPartyThatIsNotRegisteredIsNamed() {
        paper.put("lenderId", "nobody").put("partnerId", "nobody").put("guarantorId", "nobody");

        desk.draft(paper)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/lenderId", "/partnerId", "/guarantorId"));
    }

    @Test
    void aRegionThatDoesNotExistIsNamed() {
        ((ObjectNode) paper.at("/terms/regions")).putArray("include").add("33").add("9999");

        desk.draft(paper).statusCode(422).body("errors.pointer", contains("/terms/regions/include/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"agreementNo\": \"a\", \"agreementNo\": \"b\"}"})
    void whatIsNoAgreementIsRefused(String body) {
        desk.post("editor", AgreementDesk.PATH, body).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=NONE", "scenario=NONE", "expiringWithinDays=-1", "limit=0", "after=***", "text=%00"})
    void aFilterThatMeansNothingIsRefused(String query) {
        platform.as("operator")
                .get(AgreementDesk.PATH + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + query.substring(0, query.indexOf('='))));
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-01, 2036-01-01, T-DATES",
        "2025-12-20, 2026-01-02, T-DATES",
    })
    void datesThatHaveNotComeOrAreOverKeepItOutOfForce(String signedOn, String validTo, String rule) {
        String id = desk.newDraft(paper.put("signedOn", signedOn).put("validTo", validTo));

        desk.act("editor", id, "submission").statusCode(422).body("rules.rule", contains(rule));
    }

    @Test
    void anAgreementOfTenMegabytesIsRefused() {
        paper.put("applyUrl", "x".repeat(10 << 20));

        desk.draft(paper).statusCode(413).body("type", equalTo("urn:zhuqiao:problem:too-large"));
    }

    @Test
    void theListIsFilteredByEveryFilter() {
        // Given
        String id = desk.newDraft(paper);
        String number = paper.get("agreementNo").asText();

        // Then
        for (String filter : List.of(
                "lenderId=" + paper.get("lenderId").asText(),
                "partnerId=" + paper.get("partnerId").asText(),
                "text=" + number.toLowerCase(Locale.ROOT).substring(2),
                "text=" + number + "&status=DRAFT&scenario=BUSINESS")) {
            list(filter).body("items.id", contains(id));
        }
        list("text=" + number + "&scenario=CONSUMPTION").body("items", empty());
        list("text=" + number + "&expiringWithinDays=3660").body("items", empty());
    }

    @Test
    void anActionNeedsTheETagOfNow() {
        // Given
        String id = desk.newDraft(paper);
        String stale = desk.etag(id);
        desk.edit("editor", id, paper, stale).then().statusCode(200);

        // Then
        desk.act("editor", id, "submission", stale).statusCode(412);
        desk.edit("editor", id, paper, stale).then().statusCode(412);
        desk.act("editor", id, "amendments", stale, "{}").statusCode(412);
        desk.post("editor", AgreementDesk.PATH + "/" + id + "/amendments", "{}").statusCode(428);
        platform.as("editor")
                .header("Idempotency-Key", Platform.key())
                .body("{}")
                .post(AgreementDesk.PATH + "/" + id + "/submission")
                .then()
                .statusCode(428);
        platform.as("editor")
                .body(paper.toString())
                .put(AgreementDesk.PATH + "/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void twoManagersWhoEditAtOnceNeverLoseAChange() throws Exception {
        // Given
        String id = desk.newDraft(paper);
        String etag = desk.etag(id);

        // When
        List<Integer> statuses;
        try (ExecutorService managers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> edits = managers.invokeAll(List.of(
                    () -> desk.edit("editor", id, paper, etag).statusCode(),
                    () -> desk.edit("manager", id, paper, etag).statusCode()));
            statuses = List.of(edits.get(0).get(), edits.get(1).get());
        }

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void aKeyAnswersAgainAndNeverForOtherContent() {
        // Given
        String key = Platform.key();
        String id = withKey(key, paper).statusCode(201).extract().path("id");

        // Then
        withKey(key, paper)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        withKey(key, paper.deepCopy().put("agreementNo", Paper.newNumber()))
                .statusCode(422)
                .body("type", equalTo("urn:zhuqiao:problem:idempotency-key-reused"));
        platform.as("editor")
                .body(paper.toString())
                .post(AgreementDesk.PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:zhuqiao:problem:idempotency-key-required"));
    }

    private ValidatableResponse withKey(String key, ObjectNode body) {
        return platform.as("editor")
                .header("Idempotency-Key", key)
                .body(body.toString())
                .post(AgreementDesk.PATH)
                .then();
    }

    private ValidatableResponse list(String query) {
        return platform.as("operator")
                .get(AgreementDesk.PATH + "?" + query)
                .then()
                .statusCode(200);
    }
}
