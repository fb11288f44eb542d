package zhuqiao.acceptance.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.core.value.Money;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class ConfirmationTest {
    private final Desk desk;

    ConfirmationTest(StackInfo stack) {
        this.desk = new Desk(stack);
    }

    @Test
    void theSheetAddsUpToTheFenAndKeepsItsDigestOnceAcknowledged() {
        // Given
        JsonNode application = desk.approved("60000");
        String path = "/v1/applications/" + Desk.id(application) + "/cost-sheet";
        JsonNode offered = desk.lender().get(path).expect(200).body();
        // When
        desk.confirm(application, desk.confirmation(Json.required(offered, "digest")))
                .expect(200);
        // Then
        JsonNode acknowledged = desk.lender().get(path).expect(200).body();
        assertThat(acknowledged).isEqualTo(offered);
        Money repaid = StreamSupport.stream(offered.path("schedule").spliterator(), false)
                .map(line -> Money.of(Json.required(line, "principal")))
                .reduce(Money.ZERO, Money::plus);
        assertThat(repaid).isEqualTo(Money.of("60000.08"));
    }

    @Test
    void aDigestOfAnotherSheetIsRefused() {
        // Given
        JsonNode application = desk.approved("61000");
        // When
        Answer answer = desk.confirm(application, desk.confirmation("sha256:" + "0".repeat(64)));
        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("cost-sheet-changed");
        assertThat(desk.application(Desk.id(application)).path("status").asText())
                .isEqualTo("APPROVED");
    }

    @Test
    void aSheetThatNobodyReadCannotBeAcknowledged() {
        // Given
        JsonNode application = desk.approved("62000");
        ObjectNode confirmation = desk.confirmation(desk.digest(application)).put("readingSeconds", 0);
        // When
        Answer answer = desk.confirm(application, confirmation);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/readingSeconds");
    }

    @Test
    void theSameKeyAnswersAsBeforeAndADifferentOneFindsNoOffer() {
        // Given
        JsonNode application = desk.approved("63000");
        ObjectNode confirmation = desk.confirmation(desk.digest(application));
        String path = "/v1/applications/" + Desk.id(application) + "/confirmation";
        String key = UUID.randomUUID().toString();
        Answer first = desk.lender().post(path, confirmation, key).expect(200);
        // When
        Answer again = desk.lender().post(path, confirmation, key);
        Answer other = desk.lender().post(path, confirmation);
        // Then
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.problem()).isEqualTo("not-approved");
    }

    @Test
    void anotherLenderFindsNothing() {
        // Given
        JsonNode application = desk.approved("64000");
        String path = "/v1/applications/" + Desk.id(application);
        // When
        Answer sheet = desk.otherLender().get(path + "/cost-sheet");
        Answer confirmation =
                desk.otherLender().post(path + "/confirmation", desk.confirmation(desk.digest(application)));
        // Then
        assertThat(sheet.status()).isEqualTo(404);
        assertThat(confirmation.status()).isEqualTo(404);
    }

    @Test
    void aRefusedOfferGoesToTheNextPartnerBeforeTheAnswer() {
        // Given
        JsonNode application = desk.approved("65000");
        // When
        JsonNode answer = desk.lender()
                .post(
                        "/v1/applications/" + Desk.id(application) + "/offer-rejection",
                        Json.object().put("reason", "利率偏高"))
                .expect(200)
                .body();
        // Then
        assertThat(answer.path("status").asText()).isEqualTo("REFERRED");
        assertThat(answer.at("/referral/partnerId")).isNotEqualTo(application.at("/referral/partnerId"));
    }

    @Test
    void aWithdrawalAfterTheConfirmationWaitsForThePartner() {
        // Given
        JsonNode application = desk.confirmed("66000");
        // When
        Answer answer = desk.lender()
                .post(
                        "/v1/applications/" + Desk.id(application) + "/withdrawal",
                        Json.object().put("reason", "不再需要"));
        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("status").asText()).isEqualTo("CONFIRMED");
        JsonNode ended = desk.decided(application, "WITHDRAWN");
        assertThat(ended.at("/referral/status").asText()).isEqualTo("CANCELLED");
    }
}
