package zhuqiao.acceptance.counterparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class RegisterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Platform platform;

    RegisterTest(StackInfo stack) {
        this.platform = new Platform(stack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenders", "partners", "guarantors"})
    void anEntryIsReadAsItWasWrittenAndChangedUnderItsETag(String register) {
        // Given
        ObjectNode company = company(register);
        String path = "/v1/" + register + "/" + company.get("id").asText();
        String etag = post("operator", "/v1/" + register, company)
                .statusCode(201)
                .header("Location", path)
                .extract()
                .header("ETag");

        // When
        put("operator", path, company.deepCopy().put("status", "SUSPENDED").put("reason", "监管通报"), etag)
                .statusCode(200)
                .body("reason", nullValue());

        // Then
        platform.as("auditor")
                .get(path)
                .then()
                .statusCode(200)
                .body("uscc", equalTo(company.get("uscc").asText()))
                .body("licences[0].number", equalTo("L-1"))
                .body("status", equalTo("SUSPENDED"));
        put("operator", path, company, etag).statusCode(412);
        platform.as("operator").body(company.toString()).put(path).then().statusCode(428);
        platform.as("auditor")
                .get(path + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains("changed", "created"))
                .body("items[0].reason", equalTo("监管通报"))
                .body("items[0].actorName", equalTo("operator"))
                .body("items[0].at", notNullValue())
                .body("items[0].before.status", equalTo("ACTIVE"))
                .body("items[0].after.status", equalTo("SUSPENDED"));
    }

    @Test
    void aCreditCodeIsRegisteredOnceEvenByTwoAtOnce() throws Exception {
        // Given
        String uscc = Register.newUscc();

        // When
        List<Integer> statuses;
        try (ExecutorService operators = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> calls = operators.invokeAll(Collections.nCopies(
                    2,
                    () -> post(
                                    "operator",
                                    "/v1/lenders",
                                    Register.lender(Register.newId()).put("uscc", uscc))
                            .extract()
                            .statusCode()));
            statuses = List.of(calls.get(0).get(), calls.get(1).get());
        }

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void anIdIsGivenWhenNoneIsChosenAndTakenOnce() {
        ObjectNode company = Register.lender("x");
        company.remove("id");
        String id = post("operator", "/v1/lenders", company)
                .statusCode(201)
                .extract()
                .path("id");

        post("operator", "/v1/lenders", Register.lender(id)).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    name          | ""                     | /name
                    uscc          | "91330203MA2AAAAA1X"   | /uscc
                    uscc          | "short"                | /uscc
                    status        | "CLOSED"               | /status
                    kind          | "FOREIGN"              | /kind
                    homeRegion    | "330"                  | /homeRegion
                    typo          | 1                      | /typo
                    id            | "a b"                  | /id
                    licences      | [{"kind": "BANKING"}]  | /licences/0/number
                    licences      | {}                     | /licences
                    licences      | [{"kind": "SMALL_LOAN", "number": "L", "holder": "x", "from": "+999999999-01-01"}] | /licences/0/from
                    affiliates    | ["91330203MA2AAAAA1X"] | /affiliates/0
                    reason        | ""                     | /reason
                    reason        | 1                      | /reason
                    name          | "A\\u0000"            | /name
                    financials    | {"netAssets": 1}       | /financials/netAssets
                    """)
    void badInputIsRefusedWithItsPlace(String field, String value, String place) throws Exception {
        ObjectNode company = Register.lender(Register.newId()).set(field, JSON.readTree(value));

        post("operator", "/v1/lenders", company).statusCode(400).body("errors.pointer", hasItem(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "approver", "auditor", "lender-a", "bank-a"})
    void onlyTheOperatorRegisters(String caller) {
        post(caller, "/v1/lenders", Register.lender(Register.newId())).statusCode(403);
    }

    @Test
    void aCounterpartyReadsItselfAlone() {
        String own = Objects.requireNonNull(client("lender-a").lenderId());
        String other = Objects.requireNonNull(client("lender-b").lenderId());

        platform.as("lender-a").get("/v1/lenders/" + own).then().statusCode(200);
        platform.as("lender-a").get("/v1/lenders/" + other).then().statusCode(404);
        platform.as("lender-a").get("/v1/lenders/" + other + "/policy").then().statusCode(404);
        platform.as("lender-a").get("/v1/lenders").then().body("items.id", everyItem(equalTo(own)));
        platform.as("lender-a").get("/v1/partners").then().statusCode(403);
        platform.as("bank-a").get("/v1/guarantors").then().statusCode(403);
        platform.as("bank-a")
                .get("/v1/partners/" + Objects.requireNonNull(client("bank-b").partnerId()) + "/whitelist")
                .then()
                .statusCode(404);
    }

    @Test
    void aListIsReadPageByPageToItsEnd() {
        // Given
        String newest = new Register(platform).newLender();

        // When
        Collection<String> ids = new ArrayList<>();
        String after = "";
        while (after != null) {
            ValidatableResponse page = platform.as("operator")
                    .get("/v1/lenders?limit=2" + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200);
            List<String> shown = page.extract().path("items.id");
            ids.addAll(shown);
            after = page.extract().path("next");
        }

        // Then
        assertThat(ids).doesNotHaveDuplicates().contains(newest).hasSizeGreaterThan(2);
    }

    @Test
    void everyVersionOfAPolicyHasItsNumber() throws Exception {
        // Given
        String path = "/v1/lenders/" + new Register(platform).newLender() + "/policy";
        ObjectNode policy = (ObjectNode) JSON.readTree("""
                {"ranking": "SHARE", "smallerApproval": "NEXT", "dearerApproval": "OFFER", "maxPartners": 5,
                 "borrowerInterestBoundBp": 20, "liveApplicationsPerBorrower": 2}
                """);
        platform.as("operator").get(path).then().body("ranking", equalTo("LOWEST_COST"));

        // Then
        put("operator", path, policy, "\"1\"").statusCode(200).header("ETag", "\"2\"");
        put("operator", path, policy, "\"1\"").statusCode(412);
        put("auditor", path, policy, "\"2\"").statusCode(403);
        put("operator", path, policy.deepCopy().put("maxPartners", 11), "\"2\"")
                .statusCode(400)
                .body("errors.pointer", contains("/maxPartners"));
        platform.as("operator").get(path).then().body("ranking", equalTo("SHARE"));
    }

    @Test
    void aListEntryIsEndedNotTakenAway() {
        // Given
        String path = "/v1/partners/" + newPartner() + "/whitelist";
        ObjectNode entry = JSON.createObjectNode()
                .put("role", "COLLECTOR")
                .put("uscc", Register.newUscc())
                .put("from", "2025-01-01");
        ValidatableResponse created =
                post("operator", path, entry.deepCopy().put("reason", "官网公示")).statusCode(201);
        String location = created.extract().header("Location");

        // When
        put(
                        "operator",
                        location,
                        entry.deepCopy().put("to", "2026-01-01"),
                        created.extract().header("ETag"))
                .statusCode(200);

        // Then
        platform.as("operator").get(path).then().body("items.to", contains("2026-01-01"));
        platform.as("auditor")
                .get(path.replace("/whitelist", "/audit"))
                .then()
                .body("items.action", contains("whitelist-changed", "whitelist-added", "created"))
                .body("items.reason", contains(null, "官网公示", null));
        put(
                        "operator",
                        location,
                        entry.deepCopy().put("uscc", Register.newUscc()).put("role", "PLATFORM"),
                        "\"1\"")
                .statusCode(422)
                .body("errors.pointer", contains("/role", "/uscc"));
        post("operator", path, entry.deepCopy().put("to", "2024-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
    }

    @Test
    void headroomIsDeclaredForKnownLendersOnly() {
        // Given
        String path = "/v1/partners/" + newPartner() + "/headroom";
        ObjectNode declaration = JSON.createObjectNode()
                .put("kind", "CO_LENDING_ONE_LENDER")
                .put("cap", "5000000.00")
                .put("asOf", "2026-11-01")
                .put("expiresAt", "2030-01-01");

        // Then
        post("operator", path, declaration).statusCode(400).body("errors.pointer", contains("/lenderId"));
        post("operator", path, declaration.put("lenderId", "nobody"))
                .statusCode(422)
                .body("errors.pointer", contains("/lenderId"));
        platform.as("operator").get(path).then().body("items", empty());
        post("operator", path, declaration.put("lenderId", new Register(platform).newLender()))
                .statusCode(201);
        platform.as("auditor").get(path).then().body("items.cap", contains("5000000.00"));
    }

    private String newPartner() {
        String id = Register.newId();
        post("operator", "/v1/partners", Register.partner(id)).statusCode(201);
        return id;
    }

    private static ObjectNode company(String register) {
        return switch (register) {
            case "lenders" -> Register.lender(Register.newId());
            case "partners" -> Register.partner(Register.newId());
            default -> Register.guarantor(Register.newId());
        };
    }

    private ValidatableResponse post(String caller, String path, ObjectNode body) {
        return platform.as(caller)
                .header("Idempotency-Key", Platform.key())
                .body(body.toString())
                .post(path)
                .then();
    }

    private ValidatableResponse put(String caller, String path, ObjectNode body, String etag) {
        return platform.as(caller)
                .header("If-Match", etag)
                .body(body.toString())
                .put(path)
                .then();
    }

    private StackInfo.Client client(String key) {
        return Objects.requireNonNull(platform.stack().clients().get(key));
    }
}
