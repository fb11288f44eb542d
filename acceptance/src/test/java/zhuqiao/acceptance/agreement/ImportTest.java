package zhuqiao.acceptance.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.acceptance.stack.Topic;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class ImportTest {
    private final StackInfo stack;
    private final ImportDesk imports;
    private final AgreementDesk desk;
    private final Register register;
    private String partner = "";
    private List<ObjectNode> papers = List.of();

    ImportTest(StackInfo stack) {
        Platform platform = new Platform(stack);
        this.stack = stack;
        this.imports = new ImportDesk(platform);
        this.desk = new AgreementDesk(platform);
        this.register = new Register(platform);
    }

    @BeforeEach
    void threeAgreementsOfABank() {
        partner = register.newPartner(Market.PLATFORM.code());
        papers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            papers.add(Paper.between(register.newLender(), partner));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "GB18030, GB18030"})
    void aFileLivesFromDraftsToAgreementsInForce(String charset, String encoding) {
        // Given
        ((ObjectNode) papers.get(1).get("clauses")).put("exit", "协议第十四条(退出)");

        // When
        String id = imports.load("editor", file().getBytes(Charset.forName(charset)))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("rows", equalTo(3))
                .body("encoding", equalTo(encoding))
                .header("Location", containsString(ImportDesk.PATH))
                .extract()
                .path("id");
        ofTheBank().body("items.status", everyItem(equalTo("DRAFT"))).body("items.clauses.exit", hasItem("协议第十四条(退出)"));
        imports.act("editor", id, "submission").statusCode(200).body("status", equalTo("PENDING_APPROVAL"));
        imports.act("approver", id, "rejection").statusCode(200).body("status", equalTo("DRAFT"));
        imports.act("editor", id, "submission").statusCode(200);
        imports.act("approver", id, "approval").statusCode(200).body("status", equalTo("APPROVED"));

        // Then
        ofTheBank().body("items", hasSize(3)).body("items.status", everyItem(equalTo("ACTIVE")));
        imports.read("auditor", "/" + id + "/rows")
                .body("items.row", contains(4, 3, 2))
                .body("items.status", everyItem(equalTo("ACTIVE")))
                .body("items.apart", everyItem(equalTo(false)));
        imports.read("auditor", "/" + id + "/audit")
                .body("items.action", contains("approval", "submission", "rejection", "submission", "imported"));
        String agreement = ofTheBank().extract().path("items[0].id");
        desk.read("auditor", agreement + "/audit")
                .body("items.action", contains("approval", "submission", "rejection", "submission", "draft"))
                .body("items[0].before.status", equalTo("PENDING_APPROVAL"))
                .body("items[0].actorName", equalTo("approver"));
        desk.read("auditor", agreement).body("history.status", hasSize(5));
        try (Topic topic = new Topic(stack, "agreements")) {
            topic.until(
                    agreement + ":1",
                    message -> message.at("/data/history/4/status").asText().equals("ACTIVE"));
        }
        desk.act("approver", agreement, "suspension").statusCode(200).body("status", equalTo("SUSPENDED"));
    }

    @Test
    void aDryRunReportsEveryBadRowAndWritesNothing() {
        // Given
        papers.get(0).put("lenderId", "nobody");
        papers.get(1).put("signatory", "SOMEBODY").put("validFrom", "soon");

        // Then
        imports.dryRun(file())
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("badRows", equalTo(2))
                .body("faults.row", contains(2, 3, 3))
                .body("faults.column", containsInAnyOrder("lenderId", "signatory", "validFrom"))
                .body("faults.zh", everyItem(notNullValue()))
                .body("faults.en", everyItem(notNullValue()));
        ofTheBank().body("items", empty());
    }

    @Test
    void oneBadRowKeepsTheWholeFileOut() {
        // Given
        papers.get(2).put("agreementNo", papers.get(0).get("agreementNo").asText());

        // Then
        imports.load("editor", file().getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", equalTo("urn:zhuqiao:problem:import-refused"))
                .body("faults.row", contains(4))
                .body("faults.column", contains("agreementNo"))
                .body("faults.code", contains("overlapping-agreement"));
        ofTheBank().body("items", empty());
    }

    @Test
    void activationFailuresNameTheirRowsAndRulesAndMoveNothing() {
        // Given
        papers.get(1).put("signatory", "BRANCH");
        desk.newActive(papers.get(2));
        String id = imports.newImport(file());

        // Then
        imports.act("editor", id, "submission")
                .statusCode(422)
                .body("type", equalTo("urn:zhuqiao:problem:activation-refused"))
                .body("failed", equalTo(2))
                .body("rows.row", contains(3, 4))
                .body("rows[0].rules.rule", contains("A2"))
                .body("rows[0].rules[0].citation", notNullValue())
                .body("rows[1].rules.rule", contains("overlapping-agreement"));
        imports.read("auditor", "/" + id).body("status", equalTo("DRAFT"));
        ofTheBank("DRAFT").body("items", hasSize(3));
    }

    @Test
    void whoBroughtOrSubmittedTheFileDoesNotDecideOnIt() {
        // Given
        String id = imports.load("manager", file().getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
        imports.act("editor", id, "submission").statusCode(200);

        // Then
        for (String action : List.of("approval", "rejection")) {
            imports.act("manager", id, action).statusCode(403).body("type", equalTo("urn:zhuqiao:problem:four-eyes"));
        }
        imports.act("approver", id, "approval").statusCode(200);
        imports.act("approver", id, "approval").statusCode(409);
        imports.act("approver", id, "rejection").statusCode(409);
        imports.act("editor", id, "submission").statusCode(409);
    }

    /** For good: the file's version and the agreement's rise one by one each, and meet again. */
    @Test
    void aDraftChangedOnItsOwnLeavesTheFile() {
        // Given
        String id = imports.newImport(file());
        String changed = imports.read("editor", "/" + id + "/rows").extract().path("items[0].agreementId");
        desk.edit("editor", changed, papers.get(2).deepCopy().put("signedOn", "2025-12-21"), desk.etag(changed))
                .then()
                .statusCode(200);

        // When
        imports.read("editor", "/" + id).body("apart", equalTo(1));
        imports.act("editor", id, "submission").statusCode(200).body("apart", equalTo(1));

        imports.read("editor", "/" + id).body("apart", equalTo(1));
        imports.act("approver", id, "approval").statusCode(200).body("apart", equalTo(1));

        // Then
        ofTheBank("ACTIVE").body("items", hasSize(2));
        ofTheBank("DRAFT").body("items.id", contains(changed));
    }

    @Test
    void anAgreementPutInForceOnItsOwnIsNotThrownBackWithItsFile() {
        // Given
        String id = imports.newImport(file());
        imports.act("editor", id, "submission").statusCode(200);
        String own = imports.read("editor", "/" + id + "/rows").extract().path("items[0].agreementId");
        desk.act("approver", own, "approval").statusCode(200);

        // When
        imports.act("approver", id, "rejection").statusCode(200);
        imports.act("editor", id, "submission").statusCode(200).body("apart", equalTo(1));

        // Then
        ofTheBank("ACTIVE").body("items.id", contains(own));
        ofTheBank("PENDING_APPROVAL").body("items", hasSize(2));
    }

    @Test
    void anActionNeedsTheETagOfNow() {
        String id = imports.newImport(file());
        String stale = imports.read("editor", "/" + id).extract().header("ETag");
        imports.act("editor", id, "submission", stale).statusCode(200);

        imports.act("approver", id, "approval", stale).statusCode(412);
    }

    @Test
    void aKeyAnswersAgainAndMakesNoSecondDrafts() {
        // Given
        String key = Platform.key();
        byte[] file = file().getBytes(StandardCharsets.UTF_8);
        String id = imports.load("editor", file, key).statusCode(201).extract().path("id");

        // Then
        imports.load("editor", file, key)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        ofTheBank().body("items", hasSize(3));
    }

    @Test
    void aFileThatIsNoTableOfAtMostTenThousandRowsIsRefusedWithThePlace() {
        String file = file();
        String row = file.split("\r\n", -1)[1] + "\r\n";

        unreadable(file.replaceFirst("signedOn", "signedAt").getBytes(StandardCharsets.UTF_8), 1, "unknown-column");
        unreadable(file.getBytes(StandardCharsets.UTF_16), 1, "encoding");
        unreadable(file.replace("§14", "協議條款").getBytes(Charset.forName("Big5")), 2, "encoding");
        unreadable((file + row.repeat(9_998)).getBytes(StandardCharsets.UTF_8), 10_002, "too-many-rows");
        ofTheBank().body("items", empty());
    }

    @Test
    void aFileBeyondItsLimitIsRefused() {
        imports.load("editor", " ".repeat(17 << 20).getBytes(StandardCharsets.UTF_8))
                .statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approver", "operator", "auditor", "lender-a", "bank-a"})
    void onlyAnEditorBringsFiles(String caller) {
        imports.load(caller, file().getBytes(StandardCharsets.UTF_8)).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lender-a", "bank-a"})
    void aCounterpartySeesNoFiles(String caller) {
        String id = imports.newImport(file());

        imports.read(caller, "/" + id).statusCode(403);
        imports.read(caller, "").statusCode(403);
        imports.act(caller, id, "approval").statusCode(403);
    }

    private void unreadable(byte[] file, int row, String code) {
        imports.load("editor", file)
                .statusCode(400)
                .body("type", equalTo("urn:zhuqiao:problem:unreadable-file"))
                .body("faults.row", contains(row))
                .body("faults.code", contains(code));
    }

    private String file() {
        return Sheet.of(papers);
    }

    private ValidatableResponse ofTheBank() {
        return desk.list("operator", "partnerId=" + partner);
    }

    private ValidatableResponse ofTheBank(String status) {
        return desk.list("operator", "partnerId=" + partner + "&status=" + status);
    }
}
