package zhuqiao.matching.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhuqiao.platform.json.Json;

class ApplicantTest {
    private static final UUID CONSENT = UUID.fromString("0193f000-0000-7000-8000-000000000001");
    private static final String COMPANY = """
            {"riskGrade": "B", "region": "330203", "purpose": "WORKING_CAPITAL", "collateral": "NONE",
             "borrower": {"type": "COMPANY", "name": "甬城电子有限公司", "uscc": "91330203MA2AAAAA1Y", "employees": 12,
               "legalRepresentative": {"name": "王小明", "idNumber": "330203198503150071", "mobile": "13900000007"}}}
            """;
    private static final String PERSON = """
            {"riskGrade": "C", "region": "330203", "purpose": "MEDICAL", "collateral": "NONE", "bureauReference": "BR-1",
             "borrower": {"type": "INDIVIDUAL", "name": "王小明", "idNumber": "330203198503150071",
               "mobile": "13900000007", "monthlyIncome": "9000.00"}}
            """;
    private static final String PROPRIETOR = """
            {"riskGrade": "C", "region": "330203", "purpose": "INVENTORY", "collateral": "NONE", "bureauReference": "BR-2",
             "borrower": {"type": "SOLE_PROPRIETOR", "name": "王记五金店", "uscc": "91330203MA2AAAAA1Y",
               "owner": {"name": "王小明", "idNumber": "330203198503150071", "mobile": "13900000007"}}}
            """;

    @Test
    void aCompanyWithoutConsentNamesNoPersonAndRecordsWhatWasGiven() {
        Applicant applicant = Applicant.of(Json.tree(COMPANY), new Disclosure.Company(), number -> number);

        assertThat(applicant.members().toString())
                .contains("甬城电子有限公司", "91330203MA2AAAAA1Y", "王**", "139****0007")
                .doesNotContain("王小明", "330203198503150071", "13900000007");
        assertThat(applicant.given())
                .contains("borrower.name", "borrower.uscc", "purpose")
                .noneMatch(field -> field.startsWith("borrower.legalRepresentative"));
    }

    @Test
    void aConsentShowsTheRepresentativeAndRecordsIt() {
        Applicant applicant =
                Applicant.of(Json.tree(COMPANY), new Disclosure.CompanyWithPerson(CONSENT), number -> number);

        assertThat(applicant
                        .members()
                        .at("/borrower/legalRepresentative/idNumber")
                        .asText())
                .isEqualTo("330203198503150071");
        assertThat(applicant.given()).contains("borrower.legalRepresentative.idNumber");
    }

    @Test
    void theBureauChannelGivesTheReferenceAndNothingElseOfThePerson() {
        Applicant applicant =
                Applicant.of(Json.tree(PERSON), new Disclosure.BureauReference(CONSENT), number -> number);

        assertThat(applicant.members()).isEqualTo(Json.tree("""
                {"borrower": {"type": "INDIVIDUAL"}, "bureauReference": "BR-1"}"""));
        assertThat(applicant.given()).containsExactly("bureauReference");
    }

    @Test
    void theDirectChannelGivesTheHashOfTheOwnersNumberAndNothingElse() {
        Applicant applicant = Applicant.of(
                Json.tree(PROPRIETOR), new Disclosure.HashedIdentity(CONSENT), number -> "hash of " + number);

        assertThat(applicant.members()).isEqualTo(Json.tree("""
                {"borrower": {"type": "SOLE_PROPRIETOR"}, "idHash": "hash of 330203198503150071"}"""));
        assertThat(applicant.given()).containsExactly("idHash");
    }

    @Test
    void withheldGivesNothingAndRecordsNothing() {
        Applicant applicant = Applicant.of(Json.tree(PERSON), new Disclosure.Withheld(), number -> number);

        assertThat(applicant.members()).isEqualTo(Json.tree("{\"borrower\": {\"type\": \"INDIVIDUAL\"}}"));
        assertThat(applicant.given()).isEmpty();
    }

    @Test
    void staffSeeNoPersonUnmaskedWhateverTheBorrower() {
        for (String submission : new String[] {COMPANY, PERSON, PROPRIETOR}) {
            ObjectNode members = Applicant.masked(Json.tree(submission)).members();

            assertThat(members.toString()).doesNotContain("王小明", "330203198503150071", "13900000007");
        }
    }

    @Test
    void theHashIsHmacSha256AsRfc4231GivesIt() {
        byte[] key = new byte[20];
        Arrays.fill(key, (byte) 0x0b);

        String hash = IdHash.hash("Hi There", key);

        assertThat(hash).isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }
}
