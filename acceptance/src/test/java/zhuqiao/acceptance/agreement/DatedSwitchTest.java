package zhuqiao.acceptance.agreement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Database;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

/** Time cannot be moved from outside, so these tests move the stored dates instead, as the database's superuser. */
@ExtendWith(RunningStack.class)
class DatedSwitchTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Database database;
    private final AgreementDesk desk;
    private final Register register;
    private ObjectNode paper;

    DatedSwitchTest(StackInfo stack) {
        Platform platform = new Platform(stack);
        this.database = Database.ofPartners(stack);
        this.desk = new AgreementDesk(platform);
        this.register = new Register(platform);
        this.paper = Paper.between("", "");
    }

    @BeforeEach
    void newSides() {
        paper = Paper.between(register.newLender(), register.newPartner(Market.PLATFORM.code()));
    }

    @Test
    void onTheNextVersionsFirstDayTheRunningOneGivesWay() {
        // Given
        String id = desk.newActive(paper);
        desk.amend(id, paper.deepCopy().put("validFrom", "2035-01-01")).statusCode(201);
        desk.act("editor", id, "submission").statusCode(200);
        desk.act("approver", id, "approval").statusCode(200);

        // When
        database.update("update agreement_version set valid_from = ? where agreement_id = ? and number = 2", TODAY, id);

        // Then
        await().atMost(90, SECONDS)
                .untilAsserted(() ->
                        desk.read("operator", id + "/versions").body("items.status", contains("ACTIVE", "SUPERSEDED")));
        desk.read("operator", id).body("version", equalTo(2));
        desk.read("auditor", id + "/audit").body("items[0].actor", equalTo("system:agreement-dates"));
    }

    @Test
    void onTheDayAfterItsLastAVersionExpires() {
        // Given
        String id = desk.newActive(paper);

        // When
        database.update("update agreement_version set valid_to = ? where agreement_id = ?", TODAY, id);

        // Then
        await().atMost(90, SECONDS)
                .untilAsserted(() -> desk.read("operator", id).body("status", equalTo("EXPIRED")));
        for (String action :
                List.of("submission", "approval", "rejection", "suspension", "resumption", "termination")) {
            desk.act(action.equals("submission") ? "editor" : "approver", id, action)
                    .statusCode(409);
        }
        desk.amend(id, paper).statusCode(409);
    }
}
