package zhuqiao.acceptance.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class MissingRowTest {
    private final StackInfo stack;

    MissingRowTest(StackInfo stack) {
        this.stack = stack;
    }

    @Test
    void quotaThatCannotBeBookedChangesNothing() {
        // Given
        Corner corner = Corner.open(stack, paper -> {});
        Ledger ledger = new Ledger(stack);
        String referralId = corner.submit("50000.05").at("/referral/id").asText();
        ledger.change(
                "update quota_bucket set starts_on = starts_on - 400 where agreement_id = ? and kind = 'DAY'",
                corner.agreementId());
        // When
        Answer answer = corner.decline(referralId);
        // Then
        assertThat(answer.status()).isEqualTo(500);
        assertThat(ledger.text("select status from referral where id = ?::uuid", referralId))
                .isEqualTo("SENT");
        assertThat(corner.quota().at("/total/reserved").asText()).isEqualTo("50000.05");
        ledger.change(
                "update quota_bucket set starts_on = starts_on + 400 where agreement_id = ? and kind = 'DAY'",
                corner.agreementId());
        corner.decline(referralId).expect(200);
    }
}
