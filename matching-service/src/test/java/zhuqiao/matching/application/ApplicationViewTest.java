package zhuqiao.matching.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.matching.referral.CancelReason;
import zhuqiao.matching.referral.Offer;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.referral.ReferralStatus;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.platform.json.Json;

class ApplicationViewTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Offer OFFER = new Offer(
            Money.of("50000.00"), Rate.of("8.40"), Rate.of("8.40"), 12, TermUnit.MONTHS, NOW.plusSeconds(3_600));

    @Test
    void anOfferIsShownWhileItsReferralStands() throws JsonProcessingException {
        // Given
        ReferralEntity referral = approved();
        // When
        ObjectNode shown = show(referral);
        // Then
        assertThat(shown.at("/offer/amount").asText()).isEqualTo("50000.00");
    }

    @Test
    void anOfferThatWasRefusedIsGoneBeforeTheNextMatchCommits() throws JsonProcessingException {
        // Given
        ReferralEntity referral = approved();
        referral.apply(new ReferralState.Approved(OFFER).cancel(CancelReason.OFFER_REJECTED), NOW);
        // When
        ObjectNode shown = show(referral);
        // Then
        assertThat(shown.path("status").asText()).isEqualTo("APPROVED");
        assertThat(shown.at("/referral/status").asText()).isEqualTo("CANCELLED");
        assertThat(shown.path("offer").isMissingNode() || shown.path("offer").isNull())
                .isTrue();
    }

    private static ObjectNode show(ReferralEntity referral) throws JsonProcessingException {
        ApplicationEntity application = new ApplicationEntity();
        application.id = UUID.randomUUID();
        application.lenderApplicationNo = "XD-1";
        application.status = ApplicationStatus.APPROVED;
        LoanApplication submission = Json.MAPPER.readValue("""
                {"lenderApplicationNo": "XD-1", "scenario": "BUSINESS", "amount": "50000.00", "termMonths": 12,
                 "repaymentMethod": "EQUAL_INSTALMENT", "purpose": "WORKING_CAPITAL", "collateral": "NONE",
                 "riskGrade": "B", "region": "330203",
                 "borrower": {"type": "COMPANY", "name": "宁波一家公司", "uscc": "91330203MA2AAAAA1Y", "industry": "F51",
                              "establishedOn": "2019-04-01", "employees": 12, "annualRevenue": "8000000.00",
                              "legalRepresentative": {"name": "张三丰", "idNumber": "330203198503150071",
                                                      "mobile": "13900000007"}}}
                """, LoanApplication.class);
        return ApplicationView.of(application, submission, List.of(), referral, null);
    }

    private static ReferralEntity approved() {
        ReferralEntity referral = new ReferralEntity();
        referral.id = UUID.randomUUID();
        referral.status = ReferralStatus.SENT;
        referral.annualRate = Rate.of("8.40");
        referral.allInApr = Rate.of("8.40");
        referral.apply(new ReferralState.Approved(OFFER), NOW);
        return referral;
    }
}
