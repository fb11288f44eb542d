package zhuqiao.acceptance.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class LiveBalanceTest {
    private final Desk desk;

    LiveBalanceTest(StackInfo stack) {
        this.desk = new Desk(stack);
    }

    @Test
    void aCoreEnterpriseIsChargedWithWhatItsSuppliersOweAndNoLonger() {
        // Given
        ObjectNode body = desk.borrowers().supplier("60000" + Desk.SILENT, true);
        String core = body.at("/supplyChain/coreEnterprise/uscc").asText();
        String before = desk.coreEnterpriseBalance(core);
        // When
        JsonNode application = desk.decided(desk.submit(body), "APPROVED");
        String live = desk.coreEnterpriseBalance(core);
        desk.lender()
                .post(
                        "/v1/applications/" + Desk.id(application) + "/withdrawal",
                        Json.object().put("reason", "found another way"))
                .expect(200);
        // Then
        assertThat(Long.parseLong(live) - Long.parseLong(before)).isPositive();
        assertThat(desk.coreEnterpriseBalance(core)).isEqualTo(before);
        assertThat(desk.balanceFaults()).isEqualTo("0");
    }

    @Test
    void theSumsOfWhatIsLiveFollowALoanThroughItsLife() {
        // Given
        JsonNode application = desk.confirmed("61000");
        String whileConfirmed = desk.balanceFaults();
        // When
        desk.report(desk.partnerOf(application), application, desk.paidOut(application, "FK-1"))
                .expect(200);
        // Then
        assertThat(whileConfirmed).isEqualTo("0");
        assertThat(desk.balanceFaults()).isEqualTo("0");
    }
}
