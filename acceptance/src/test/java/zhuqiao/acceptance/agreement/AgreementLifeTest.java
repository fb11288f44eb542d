package zhuqiao.acceptance.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class AgreementLifeTest {
    private static final Set<String> ACTIONS =
            Set.of("submission", "approval", "rejection", "suspension", "resumption", "termination");
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "DRAFT", Set.of("submission"),
            "PENDING_APPROVAL", Set.of("approval", "rejection"),
            "ACTIVE", Set.of("suspension", "termination"),
            "SUSPENDED", Set.of("resumption", "termination"),
            "TERMINATED", Set.of());
    private final AgreementDesk desk;
    private final Register register;
    private ObjectNode paper;

    AgreementLifeTest(StackInfo stack) {
        Platform platform = new Platform(stack);
        this.desk = new AgreementDesk(platform);
        this.register = new Register(platform);
        this.paper = Paper.between("", "");
    }

    @BeforeEach
    void newSides() {
        paper = Paper.between(register.newLender(), register.newPartner(Market.PLATFORM.code()));
    }

    @Test
    void anAgreementLivesFromDraftToTermination() {
        // Given
        String id = desk.newDraft(paper);

        // When
        desk.act("editor", id, "submission").body("status", equalTo("PENDING_APPROVAL"));
        desk.act("approver", id, "rejection").body("status", equalTo("DRAFT"));
        desk.act("editor", id, "submission").body("status", equalTo("PENDING_APPROVAL"));
        desk.act("approver", id, "approval").body("status", equalTo("ACTIVE"));
        desk.act("approver", id, "suspension").body("status", equalTo("SUSPENDED"));
        desk.act("approver", id, "resumption").body("status", equalTo("ACTIVE"));
        desk.act("approver", id, "termination").body("status", equalTo("TERMINATED"));

        // Then
        desk.read("auditor", id)
                .body(
                        "history.status",
                        contains(
                                "DRAFT",
                                "PENDING_APPROVAL",
                                "DRAFT",
                                "PENDING_APPROVAL",
                                "ACTIVE",
                                "SUSPENDED",
                                "ACTIVE",
                                "TERMINATED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "PENDING_APPROVAL", "ACTIVE", "SUSPENDED", "TERMINATED"})
    void everyActionThatTheStateDoesNotAllowIsRefusedAndChangesNothing(String status) {
        // Given
        String id = in(status);
        String etag = desk.etag(id);

        for (String action : ACTIONS) {
            if (!LEGAL.getOrDefault(status, Set.of()).contains(action)) {
                // When
                String caller = action.equals("submission") ? "editor" : "approver";

                // Then
                desk.act(caller, id, action, etag)
                        .statusCode(409)
                        .body("type", equalTo("urn:zhuqiao:problem:illegal-transition"));
            }
        }
        assertThat(desk.status(id)).isEqualTo(status);
        assertThat(desk.etag(id)).isEqualTo(etag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING_APPROVAL", "ACTIVE", "SUSPENDED", "TERMINATED"})
    void onlyADraftCanBeEdited(String status) {
        String id = in(status);

        desk.edit("editor", id, paper, desk.etag(id)).then().statusCode(409);
    }

    @Test
    void theRunningVersionStaysUntilTheNextIsApprovedAndInForce() {
        // Given
        String id = desk.newActive(paper);

        // When
        desk.amend(id, paper.deepCopy().put("validFrom", "2026-06-01"))
                .statusCode(201)
                .body("version", equalTo(2))
                .body("status", equalTo("DRAFT"));

        // Then
        desk.read("operator", id).body("version", equalTo(1)).body("nextVersion.status", equalTo("DRAFT"));
        desk.act("editor", id, "submission").statusCode(200);
        desk.read("operator", id).body("version", equalTo(1)).body("status", equalTo("ACTIVE"));
        desk.act("approver", id, "approval").body("version", equalTo(2)).body("status", equalTo("ACTIVE"));
        desk.read("operator", id + "/versions").body("items.status", contains("ACTIVE", "SUPERSEDED"));
        String next = desk.read("operator", id + "/versions?limit=1")
                .body("items.version", contains(2))
                .extract()
                .path("next");
        desk.read("operator", id + "/versions?limit=1&after=" + next)
                .body("items.version", contains(1))
                .body("next", nullValue());
    }

    @Test
    void aVersionApprovedAheadOfItsFirstDayLeavesTheRunningOneInForce() {
        // Given
        String id = desk.newActive(paper);
        desk.amend(id, paper.deepCopy().put("validFrom", "2035-01-01")).statusCode(201);

        // When
        desk.act("editor", id, "submission").statusCode(200);
        desk.act("approver", id, "approval").statusCode(200);

        // Then
        desk.read("operator", id)
                .body("version", equalTo(1))
                .body("status", equalTo("ACTIVE"))
                .body("nextVersion.status", equalTo("ACTIVE"));
    }

    @Test
    void aSuspensionHoldsForTheVersionThatWaitsToo() {
        // Given
        String id = desk.newActive(paper);
        desk.amend(id, paper.deepCopy().put("validFrom", "2035-01-01")).statusCode(201);
        desk.act("editor", id, "submission").statusCode(200);
        desk.act("approver", id, "approval").statusCode(200);

        // When
        desk.act("approver", id, "suspension").statusCode(200);

        // Then
        desk.read("operator", id + "/versions").body("items.status", contains("SUSPENDED", "SUSPENDED"));
    }

    @Test
    void oneAmendmentAtATimeAndOnlyOfARunningAgreement() {
        // Given
        String draft = desk.newDraft(paper);
        String active = desk.newActive(paper.deepCopy().put("agreementNo", Paper.newNumber()));
        desk.amend(active, paper).statusCode(201);

        // Then
        desk.amend(draft, paper).statusCode(409);
        desk.amend(active, paper).statusCode(409);
    }

    @Test
    void anAmendmentThatSaysNothingStartsAsTheNewestVersion() {
        // Given
        String id = desk.newActive(paper);

        // When
        desk.act("editor", id, "amendments", desk.etag(id), "{\"reason\": \"续签\"}")
                .statusCode(201)
                .body("version", equalTo(2))
                .body("agreementNo", equalTo(paper.get("agreementNo").asText()));

        // Then
        desk.read("auditor", id + "/audit")
                .body("items[0].action", equalTo("amendment"))
                .body("items[0].reason", equalTo("续签"));
    }

    @Test
    void anAmendmentKeepsTheSides() {
        String id = desk.newActive(paper);

        desk.amend(id, paper.deepCopy().put("lenderId", register.newLender()))
                .statusCode(422)
                .body("errors.pointer", contains("/lenderId"));
    }

    @Test
    void activationNamesEveryRuleThatFailsWithFiguresAndCitation() {
        // Given
        paper.put("signatory", "BRANCH");
        ((ObjectNode) paper.get("clauses")).put("approvalFloor", true).putNull("exit");
        ((ObjectNode) paper.get("settlement")).put("feeFromBorrower", true);
        String id = desk.newDraft(paper);

        // Then
        desk.act("editor", id, "submission")
                .statusCode(422)
                .body("type", equalTo("urn:zhuqiao:problem:activation-refused"))
                .body("rules.rule", hasItem("A2"))
                .body("rules.rule", hasItem("A3"))
                .body("rules.rule", hasItem("A8"))
                .body("rules.rule", hasItem("C6"))
                .body("rules.findAll { it.message == null || it.citation == null }.size()", equalTo(0));
        assertThat(desk.status(id)).isEqualTo("DRAFT");
    }

    @Test
    void twoRunningAgreementsOfOneNumberDoNotOverlap() {
        // Given
        desk.newActive(paper);
        String id = desk.newDraft(paper);

        // Then
        desk.act("editor", id, "submission")
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("overlapping-agreement"));
    }

    /** A fresh agreement in this status. */
    private String in(String status) {
        return switch (status) {
            case "DRAFT" -> desk.newDraft(paper);
            case "PENDING_APPROVAL" -> {
                String id = desk.newDraft(paper);
                desk.act("editor", id, "submission").statusCode(200);
                yield id;
            }
            case "ACTIVE" -> desk.newActive(paper);
            case "SUSPENDED" -> {
                String id = desk.newActive(paper);
                desk.act("approver", id, "suspension").statusCode(200);
                yield id;
            }
            case "TERMINATED" -> {
                String id = desk.newActive(paper);
                desk.act("approver", id, "termination").statusCode(200);
                yield id;
            }
            default -> throw new IllegalArgumentException(status);
        };
    }
}
