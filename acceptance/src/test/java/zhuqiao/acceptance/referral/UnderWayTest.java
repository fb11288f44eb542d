package zhuqiao.acceptance.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.agreement.AgreementDesk;
import zhuqiao.acceptance.agreement.Paper;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.stack.StackInfo;

/** What becomes of referrals when their agreement is suspended for a fact that ended. */
@ExtendWith(RunningStack.class)
class UnderWayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Desk desk;
    private final AgreementDesk agreements;
    private final Register register;
    private final String lender;
    private final String bank;

    UnderWayTest(StackInfo stack) {
        Platform platform = new Platform(stack);
        this.desk = new Desk(stack);
        this.agreements = new AgreementDesk(platform);
        this.register = new Register(platform);
        this.lender = Objects.requireNonNull(
                Objects.requireNonNull(stack.clients().get("lender-a")).lenderId());
        this.bank = Objects.requireNonNull(
                Objects.requireNonNull(stack.clients().get("bank-a")).partnerId());
    }

    @Test
    void aReferralUnderWayFinishesAndNoNewOneStarts() {
        // Given: the cheapest agreement of all and the first, which rests on a listed collector
        String collector = Register.newUscc();
        register.list(bank, "COLLECTOR", collector);
        ObjectNode paper = Paper.between(lender, bank);
        ((ObjectNode) paper.get("clauses")).putArray("collectors").add(collector);
        ((ObjectNode) paper.at("/terms/pricing/0")).put("annualRate", "3.50");
        ((ObjectNode) paper.at("/terms/allInApr")).put("min", "3.00");
        ((ObjectNode) paper.get("routing")).put("priority", 0);
        String id = agreements.newActive(paper);
        await().atMost(PATIENCE).until(() -> isFirst(id));
        JsonNode application = desk.submit(desk.borrowers().company("64000.08", true));
        assertThat(application.at("/referral/agreementId").asText()).isEqualTo(id);
        desk.decided(application, "APPROVED");

        // When
        register.change(
                register.entryOf(bank, collector),
                entry -> entry.put(
                        "to", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()));

        // Then
        await().atMost(PATIENCE).until(() -> agreements.status(id).equals("SUSPENDED"));
        await().atMost(PATIENCE).until(() -> !isFirst(id));
        desk.confirm(application, desk.confirmation(desk.digest(application))).expect(200);
        desk.report(desk.partnerOf(application), application, desk.paidOut(application, "UW-" + id))
                .expect(200);
        desk.decided(application, "DISBURSED");
    }

    /** Whether a new application would be put under the agreement. */
    private boolean isFirst(String id) {
        JsonNode explanation = desk.lender()
                .post("/v1/application-previews", desk.borrowers().company("64000.08", true))
                .expect(200)
                .body();
        for (JsonNode candidate : explanation.path("candidates")) {
            if (candidate.path("agreementId").asText().equals(id)) {
                return candidate.path("verdict").asText().equals("ELIGIBLE")
                        && candidate.path("rank").asInt() == 1;
            }
        }
        return false;
    }
}
