package zhuqiao.acceptance.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class DisbursementTest {
    private final Desk desk;

    DisbursementTest(StackInfo stack) {
        this.desk = new Desk(stack);
    }

    @Test
    void aReportWithAnotherTokenPaysNothingOutAndSomebodyMustLook() {
        // Given
        JsonNode application = desk.confirmed("50000");
        ObjectNode report = desk.paidOut(application, "FK-1").put("token", "guessed");
        // When
        Answer answer = desk.report(desk.partnerOf(application), application, report);
        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("wrong-token");
        assertThat(desk.exceptions(application)).isEqualTo("WRONG_TOKEN");
        assertThat(desk.application(Desk.id(application)).path("status").asText())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void theSameReportTwiceIsAnsweredAlikeAndPostsOnce() {
        // Given
        JsonNode application = desk.confirmed("51000");
        ObjectNode report = desk.paidOut(application, "FK-1");
        Answer first =
                desk.report(desk.partnerOf(application), application, report).expect(200);
        // When
        Answer second = desk.report(desk.partnerOf(application), application, report);
        // Then
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(desk.application(Desk.id(application)).path("status").asText())
                .isEqualTo("DISBURSED");
        assertThat(desk.exceptions(application)).isEmpty();
    }

    @Test
    void otherContentUnderTheSameReferenceConflicts() {
        // Given
        JsonNode application = desk.confirmed("52000");
        ObjectNode report = desk.paidOut(application, "FK-1");
        desk.report(desk.partnerOf(application), application, report).expect(200);
        // When
        Answer answer = desk.report(
                desk.partnerOf(application), application, report.deepCopy().put("loanNoteNo", "JJ-other"));
        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("conflicting-report");
    }

    @Test
    void aSecondDisbursementIsRefusedAndSomebodyMustLook() {
        // Given
        JsonNode application = desk.confirmed("53000");
        desk.report(desk.partnerOf(application), application, desk.paidOut(application, "FK-1"))
                .expect(200);
        // When
        Answer answer = desk.report(desk.partnerOf(application), application, desk.paidOut(application, "FK-2"));
        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("referral-closed");
        assertThat(desk.exceptions(application)).isEqualTo("CLOSED_REFERRAL");
    }

    @Test
    void moneyThatNobodyAskedForIsRefusedAndSomebodyMustLook() {
        // Given
        JsonNode application = desk.approved("54000");
        ObjectNode report = Json.object()
                .put("token", "none")
                .put("outcome", "SUCCEEDED")
                .put("amount", "54000.08")
                .put("disbursedOn", "2026-11-23")
                .put("loanNoteNo", "JJ-1")
                .put("partnerReference", "FK-1");
        // When
        Answer answer = desk.report(desk.partnerOf(application), application, report);
        // Then
        assertThat(answer.problem()).isEqualTo("drawdown-not-requested");
        assertThat(desk.exceptions(application)).isEqualTo("NOT_REQUESTED");
    }

    @Test
    void oneFenLessIsTakenButNoted() {
        // Given
        JsonNode application = desk.confirmed("55000");
        ObjectNode report = desk.paidOut(application, "FK-1").put("amount", "55000.07");
        // When
        Answer answer = desk.report(desk.partnerOf(application), application, report);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(desk.exceptions(application)).isEqualTo("AMOUNT");
    }

    @Test
    void anotherPartnerFindsNothing() {
        // Given
        JsonNode application = desk.confirmed("56000");
        // When
        Answer answer = desk.report(desk.anotherPartner(application), application, desk.paidOut(application, "FK-1"));
        // Then
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aFailureTakesTheApplicationToTheNextPartner() {
        // Given
        JsonNode application = desk.confirmed("57000");
        ObjectNode report = Json.object()
                .put("token", Json.required(desk.paidOut(application, "FK-1"), "token"))
                .put("outcome", "FAILED")
                .put("reasonCode", "SYSTEM")
                .put("partnerReference", "FK-1");
        // When
        desk.report(desk.partnerOf(application), application, report).expect(200);
        // Then
        JsonNode next = desk.decided(application, "APPROVED");
        assertThat(Desk.referral(next)).isNotEqualTo(Desk.referral(application));
        assertThat(next.at("/referral/partnerId")).isNotEqualTo(application.at("/referral/partnerId"));
    }

    @Test
    void repaidInFullIsSettledUntilARepaymentIsReversed() {
        // Given
        JsonNode application = desk.confirmed("58000");
        desk.report(desk.partnerOf(application), application, desk.paidOut(application, "FK-1"))
                .expect(200);
        ObjectNode repayment = Json.object()
                .put("sequence", 1)
                .put("kind", "PREPAYMENT")
                .put("principal", "58000.08")
                .put("interest", "12.00")
                .put("penalty", "0.00")
                .put("charges", "0.00")
                .put("paidOn", "2026-11-23")
                .put("partnerReference", "HK-1");
        String path = "/v1/referrals/" + Desk.referral(application) + "/repayments";
        // When
        JsonNode repaid =
                desk.partnerOf(application).post(path, repayment).expect(200).body();
        JsonNode reversed = desk.partnerOf(application)
                .post(
                        path,
                        repayment
                                .deepCopy()
                                .put("sequence", 2)
                                .put("kind", "REVERSAL")
                                .put("reversalOf", 1))
                .expect(200)
                .body();
        // Then
        assertThat(repaid.path("status").asText()).isEqualTo("SETTLED");
        assertThat(reversed.path("status").asText()).isEqualTo("DISBURSED");
        assertThat(reversed.path("outstanding").asText()).isEqualTo("58000.08");
    }
}
