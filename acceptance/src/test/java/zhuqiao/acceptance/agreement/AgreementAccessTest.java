package zhuqiao.acceptance.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class AgreementAccessTest {
    private final Platform platform;
    private final AgreementDesk desk;
    private final Register register;

    AgreementAccessTest(StackInfo stack) {
        this.platform = new Platform(stack);
        this.desk = new AgreementDesk(platform);
        this.register = new Register(platform);
    }

    @Test
    void aCounterpartyReadsItsOwnAgreementsAndNoOthers() {
        // Given
        String id = desk.newDraft(ofTheSeats());

        // Then
        desk.read("lender-a", id).statusCode(200);
        desk.read("bank-a", id).statusCode(200);
        desk.read("lender-b", id).statusCode(404);
        desk.read("bank-b", id).statusCode(404);
        desk.read("lender-b", id + "/versions").statusCode(404);
        desk.read("lender-b", id + "/versions/1").statusCode(404);
        desk.list("lender-a", "limit=200").body("items.lenderId", everyItem(equalTo(lenderA())));
        desk.list("lender-b", "limit=200&lenderId=" + lenderA()).body("items.id", not(hasItem(id)));
        desk.read("lender-a", id + "/audit").statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "submission, approver",
        "submission, operator",
        "submission, lender-a",
        "approval, editor",
        "approval, operator",
        "approval, bank-a",
        "rejection, editor",
        "suspension, editor",
        "suspension, auditor",
        "resumption, editor",
        "termination, editor",
        "termination, lender-a"
    })
    void aRoleThatMayNotTakeTheActionIsForbidden(String action, String caller) {
        String id = desk.newDraft(ofTheSeats());

        desk.act(caller, id, action).statusCode(403).body("type", equalTo("urn:zhuqiao:problem:forbidden"));
    }

    @ParameterizedTest
    @CsvSource({"approver", "operator", "auditor", "lender-a", "bank-a"})
    void onlyAnEditorWritesDrafts(String caller) {
        desk.post(caller, AgreementDesk.PATH, ofTheSeats().toString()).statusCode(403);
    }

    @Test
    void withoutATokenNothingIsShown() {
        platform.anonymous().get(AgreementDesk.PATH).then().statusCode(401);
    }

    @Test
    void whoEditedOrSubmittedAVersionDoesNotDecideOnItWhateverTheirRoles() {
        // Given
        ObjectNode paper = Paper.between(register.newLender(), register.newPartner(Market.PLATFORM.code()));
        String id = desk.post("manager", AgreementDesk.PATH, paper.toString())
                .statusCode(201)
                .extract()
                .path("id");
        desk.act("editor", id, "submission").statusCode(200);

        // Then
        for (String action : List.of("approval", "rejection")) {
            desk.act("manager", id, action).statusCode(403).body("type", equalTo("urn:zhuqiao:problem:four-eyes"));
        }
        desk.act("approver", id, "approval").statusCode(200);
        desk.act("manager", id, "suspension").statusCode(403).body("type", equalTo("urn:zhuqiao:problem:four-eyes"));
        desk.act("approver", id, "suspension").statusCode(200);
        desk.act("manager", id, "resumption").statusCode(403);
        desk.act("manager", id, "termination").statusCode(403);
    }

    @Test
    void theAuditTrailTellsWhoDidWhatAndWhy() {
        // Given
        String id = desk.newDraft(ofTheSeats());

        // Then
        desk.read("auditor", id + "/audit")
                .statusCode(200)
                .body("items.action", contains("draft"))
                .body("items[0].actorName", equalTo("editor"))
                .body("items[0].after.content.agreementNo", not(equalTo(null)));
    }

    private ObjectNode ofTheSeats() {
        return Paper.between(lenderA(), Objects.requireNonNull(client("bank-a").partnerId()));
    }

    private String lenderA() {
        return Objects.requireNonNull(client("lender-a").lenderId());
    }

    private StackInfo.Client client(String key) {
        return Objects.requireNonNull(platform.stack().clients().get(key));
    }
}
