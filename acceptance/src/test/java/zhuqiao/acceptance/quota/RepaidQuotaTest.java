package zhuqiao.acceptance.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.stack.StackInfo;

/** What comes back to a quota, and what a reversal takes back from it. */
@ExtendWith(RunningStack.class)
class RepaidQuotaTest {
    private static final Consumer<ObjectNode> AS_IT_IS = paper -> {};
    private final StackInfo stack;
    private final Ledger ledger;

    RepaidQuotaTest(StackInfo stack) {
        this.stack = stack;
        this.ledger = new Ledger(stack);
    }

    @Test
    void aLoanPaidOutTooHighGivesBackNoMoreThanItTook() {
        // Given
        Corner corner = Corner.open(stack, AS_IT_IS);
        Loan loan = corner.approved("50000.05");
        loan.confirm().expect(200);
        loan.payOut("60000.05").expect(200);
        // When
        loan.repay("60000.05");
        // Then
        assertThat(used(corner)).isEqualTo("0.00");
        assertThat(status(corner, loan)).isEqualTo("SETTLED");
    }

    @Test
    void aReversalTakesBackWhatReturnedThoughTheAgreementNoLongerRevolves() {
        // Given
        Corner corner = Corner.open(stack, AS_IT_IS);
        Loan loan = corner.disbursed("50000.05");
        int repaid = loan.repay("20000.00");
        corner.amend(2, paper -> ((ObjectNode) paper.get("quota")).put("revolving", false));
        loan.repay("1000.00");
        // When
        loan.reverse(repaid, "20000.00").expect(200);
        // Then
        assertThat(used(corner)).isEqualTo("50000.05");
    }

    @Test
    void aReversalTakesNothingBackOfWhatNeverReturned() {
        // Given
        Corner corner = Corner.open(stack, paper -> ((ObjectNode) paper.get("quota")).put("revolving", false));
        Loan loan = corner.disbursed("50000.05");
        int repaid = loan.repay("20000.00");
        corner.amend(2, paper -> ((ObjectNode) paper.get("quota")).put("revolving", true));
        // When
        loan.reverse(repaid, "20000.00").expect(200);
        // Then
        assertThat(used(corner)).isEqualTo("50000.05");
    }

    @Test
    void aSettledLoanThatIsReopenedHoldsItsInvoiceAgain() {
        // Given
        Corner corner = Corner.open(stack, Corner::onInvoices);
        String invoice = VehicleLoan.newInvoice();
        Loan loan = settled(corner, invoice);
        // When
        loan.reverse(1, "50000.05").expect(200);
        // Then
        JsonNode second = corner.submit(VehicleLoan.onInvoice(corner.loan("50000.05"), invoice));
        assertThat(second.path("status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void aReopenedLoanWhoseInvoiceWasFinancedSinceIsLeftToPeople() {
        // Given
        Corner corner = Corner.open(stack, Corner::onInvoices);
        String invoice = VehicleLoan.newInvoice();
        Loan loan = settled(corner, invoice);
        JsonNode second = corner.submit(VehicleLoan.onInvoice(corner.loan("50000.05"), invoice));
        // When
        Answer answer = loan.reverse(1, "50000.05");
        // Then
        assertThat(second.path("status").asText()).isEqualTo("REFERRED");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(status(corner, loan)).isEqualTo("DISBURSED");
        assertThat(ledger.text(
                        "select string_agg(kind, ',') from reconciliation_exception where referral_id = ?::uuid"
                                + " and kind <> 'REGISTRY_REFERENCE'",
                        loan.referralId()))
                .isEqualTo("RECEIVABLE_FINANCED_TWICE");
    }

    @Test
    void anInvoiceThatEveryPartnerDeclinedIsFreeForAnotherLender() {
        // Given
        Corner first = Corner.open(stack, "lender-a", Corner::onInvoices);
        Corner other = Corner.open(stack, "lender-b", Corner::onInvoices);
        String invoice = VehicleLoan.newInvoice();
        JsonNode declined = first.submit(VehicleLoan.onInvoice(first.loan("50000.05"), invoice));
        first.decline(declined.at("/referral/id").asText()).expect(200);
        first.until(declined.path("id").asText(), "NO_FUNDER");
        // When
        JsonNode second = other.submit(VehicleLoan.onInvoice(other.loan("50000.05"), invoice));
        // Then
        assertThat(second.path("status").asText()).isEqualTo("REFERRED");
    }

    private static Loan settled(Corner corner, String invoice) {
        Loan loan = new Loan(corner, corner.submit(VehicleLoan.onInvoice(corner.loan("50000.05"), invoice)));
        loan.approve("50000.05").expect(200);
        loan.confirm().expect(200);
        loan.payOut("50000.05").expect(200);
        loan.repay("50000.05");
        return loan;
    }

    private static String used(Corner corner) {
        return corner.quota().at("/total/used").asText();
    }

    private static String status(Corner corner, Loan loan) {
        return corner.lender()
                .get("/v1/applications/" + loan.applicationId())
                .expect(200)
                .body()
                .path("status")
                .asText();
    }
}
