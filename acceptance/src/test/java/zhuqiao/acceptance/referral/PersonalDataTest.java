package zhuqiao.acceptance.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class PersonalDataTest {
    private final Desk desk;

    PersonalDataTest(StackInfo stack) {
        this.desk = new Desk(stack);
    }

    @Test
    void aCompanyIsShownButItsRepresentativeOnlyUnderConsent() {
        // Given
        ObjectNode withConsent = desk.borrowers().company("70000.08", true);
        ObjectNode without = desk.borrowers().company("70000.08", false);
        JsonNode consented = desk.decided(desk.submit(withConsent), "APPROVED");
        JsonNode silent = desk.decided(desk.submit(without), "APPROVED");
        // When
        JsonNode open = read(consented);
        JsonNode masked = read(silent);
        // Then
        assertThat(open.at("/borrower/legalRepresentative")).isEqualTo(withConsent.at("/borrower/legalRepresentative"));
        assertThat(masked.at("/borrower/uscc")).isEqualTo(without.at("/borrower/uscc"));
        assertThat(masked.toString())
                .doesNotContain(
                        without.at("/borrower/legalRepresentative/idNumber").asText(),
                        without.at("/borrower/legalRepresentative/mobile").asText(),
                        without.at("/borrower/legalRepresentative/name").asText());
    }

    @Test
    void everyLookIsRecordedWithItsConsentAndWithoutValues() {
        // Given
        JsonNode application = desk.decided(desk.submit(desk.borrowers().company("71000.08", true)), "APPROVED");
        read(application);
        // When
        JsonNode provisions = desk.lender()
                .get("/v1/applications/" + Desk.id(application) + "/provisions")
                .expect(200)
                .body();
        // Then
        assertThat(provisions.path("items")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("recipient")).isEqualTo(application.at("/referral/partnerId"));
            assertThat(line.path("consentId").asText()).isNotEmpty();
            assertThat(line.path("fields").toString()).contains("borrower.legalRepresentative.idNumber");
        });
    }

    @Test
    void staffAndListsShowNoPerson() {
        // Given
        ObjectNode body = desk.borrowers().company("72000.08", true);
        JsonNode application = desk.decided(desk.submit(body), "APPROVED");
        String idNumber = body.at("/borrower/legalRepresentative/idNumber").asText();
        // When
        JsonNode seenByOperator = desk.operator()
                .get("/v1/referrals/" + Desk.referral(application))
                .expect(200)
                .body();
        JsonNode list = desk.partnerOf(application)
                .get("/v1/referrals?status=APPROVED&limit=5")
                .expect(200)
                .body();
        // Then
        assertThat(seenByOperator.toString()).doesNotContain(idNumber);
        assertThat(list.toString()).contains(Desk.referral(application)).doesNotContain(idNumber, "borrower");
    }

    @Test
    void anotherPartnerFindsNothingAndALenderMayNotAsk() {
        // Given
        JsonNode application = desk.decided(desk.submit(desk.borrowers().company("73000.08", true)), "APPROVED");
        String path = "/v1/referrals/" + Desk.referral(application);
        // When
        Answer another = desk.anotherPartner(application).get(path);
        Answer lender = desk.lender().get(path);
        // Then
        assertThat(another.status()).isEqualTo(404);
        assertThat(lender.status()).isEqualTo(403);
    }

    @Test
    void aPersonIsReferredOnlyUnderConsentAndTakenBackWhenItIsRevoked() {
        // Given
        ObjectNode body = desk.borrowers().soleProprietor("30000.08");
        JsonNode waiting = desk.submit(body);
        assertThat(waiting.path("status").asText()).isEqualTo("NEEDS_CONSENT");
        ObjectNode consents = Json.object();
        desk.borrowers().withConsents(consents, "DATA_SHARING", "CREDIT_INQUIRY");
        String path = "/v1/applications/" + Desk.id(waiting);
        desk.lender().post(path + "/consents", consents).expect(201);
        JsonNode application = desk.decided(waiting, "APPROVED");
        JsonNode seen = read(application);
        // When
        desk.lender()
                .post(path + "/consents/" + sharing(application) + "/revocation", Json.object())
                .expect(200);
        // Then
        assertThat(seen.path("borrower")).isEqualTo(Json.object().put("type", "SOLE_PROPRIETOR"));
        assertThat(seen.has("bureauReference") ^ seen.has("idHash")).isTrue();
        JsonNode after = read(application);
        assertThat(after.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(after.has("bureauReference") || after.has("idHash")).isFalse();
    }

    @Test
    void aPersonsAccountNeedsAConsentOfItsOwn() {
        // Given
        JsonNode application = desk.decided(
                desk.submit(desk.borrowers()
                        .withConsents(desk.borrowers().soleProprietor("31000.08"), "DATA_SHARING", "CREDIT_INQUIRY")),
                "APPROVED");
        // When
        Answer answer = desk.confirm(application, desk.confirmation(desk.digest(application)));
        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("consent-needed");
        assertThat(answer.body().at("/consentsNeeded/0/kinds/0").asText()).isEqualTo("SENSITIVE_DATA");
    }

    private JsonNode read(JsonNode application) {
        return desk.partnerOf(application)
                .get("/v1/referrals/" + Desk.referral(application))
                .expect(200)
                .body();
    }

    private static String sharing(JsonNode application) {
        return StreamSupport.stream(application.path("consents").spliterator(), false)
                .filter(consent -> consent.path("kind").asText().equals("DATA_SHARING")
                        && consent.path("recipient").equals(application.at("/referral/partnerId")))
                .map(consent -> Json.required(consent, "id"))
                .findFirst()
                .orElseThrow();
    }
}
