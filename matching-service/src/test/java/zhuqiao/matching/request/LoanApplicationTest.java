package zhuqiao.matching.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.json.JsonFault;
import zhuqiao.platform.problem.Language;
import zhuqiao.platform.problem.Problem;

class LoanApplicationTest {
    private static final String VALID = LoanApplications.VALID;

    @Test
    void theExampleOfTheApiIsRead() throws JsonProcessingException {
        LoanApplication read = Json.MAPPER.readValue(VALID, LoanApplication.class);

        assertThat(read.term()).isEqualTo(4);
        assertThat(read.consentsOrNone()).hasSize(1);
        assertThat(read.facts("lender-a", List.of()).borrower().establishedOn()).hasToString("2019-04-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/amount | \"0.00\" | /amount | positive",
                "/amount | \"1.5\" | /amount | money",
                "/amount | 500000 | /amount | type",
                "/region | \"3302\" | /region | region",
                "/termMonths | 0 | /termMonths | range",
                "/termDays | 30 | /termMonths | exactly-one",
                "/riskGrade | \"F\" | /riskGrade | format",
                "/consumption | {\"merchant\": null} | /consumption/merchant | required",
                "/borrower/uscc | \"91330203MA2AAAAA1X\" | /borrower/uscc | check-digit",
                "/borrower/student | true | /borrower/student | not-applicable",
                "/borrower/legalRepresentative | null | /borrower/legalRepresentative | required",
                "/borrower/legalRepresentative/mobile | \"123\" | /borrower/legalRepresentative/mobile | mobile",
                "/supplyChain/receivables/0/invoiceNumber | \"12\" | /supplyChain/receivables/0/invoiceNumber | format",
                "/supplyChain/receivables/0/dueOn | \"2026-10-01\" | /supplyChain/receivables/0/dueOn | reversed-range",
                "/supplyChain/receivables/0/issuedOn | \"+999999999-12-31\" | /supplyChain/receivables/0/issuedOn | range",
                "/supplyChain/receivables/0/dueOn | \"2200-01-01\" | /supplyChain/receivables/0/dueOn | range",
                "/supplyChain/receivables/0/debtorAcknowledgedOn | \"1899-12-31\" | /supplyChain/receivables/0/debtorAcknowledgedOn | range",
                "/supplyChain/receivables/0/registryCheckedAt | \"2200-01-01T00:00:00Z\" | /supplyChain/receivables/0/registryCheckedAt | range",
                "/borrower/establishedOn | \"-0001-01-01\" | /borrower/establishedOn | range",
                "/consents/0/grantedAt | \"1899-12-31T23:59:59Z\" | /consents/0/grantedAt | range",
                "/consents/0/validTo | \"+10000-01-01T00:00:00Z\" | /consents/0/validTo | range",
                "/consents/0/evidence | \"\" | /consents/0/evidence | length",
                "/amout | \"1.00\" | /amout | unknown-field",
            })
    void aFaultIsNamedByItsPlaceAndCode(String place, String value, String pointer, String code)
            throws JsonProcessingException {
        ObjectNode body = Json.tree(VALID);
        int last = place.lastIndexOf('/');
        ((ObjectNode) body.at(place.substring(0, last))).set(place.substring(last + 1), Json.MAPPER.readTree(value));

        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.render(Language.EN, "/", "t")
                                        .get("errors")
                                        .toString())
                                .contains("pointer=" + pointer + ",", "code=" + code + ","));
    }

    @Test
    void personsAreMaskedAndCompaniesAreNot() throws JsonProcessingException {
        String shown = MaskedApplication.of(Json.MAPPER.readValue(VALID, LoanApplication.class))
                .toString();

        assertThat(shown)
                .contains("宁波一家公司", "张**", "139****0007")
                .doesNotContain("张三丰", "330203198503150071", "13900000007");
    }

    @Test
    void aVoucherIsTheSameInCapitalsAndInSmallLetters() throws JsonProcessingException {
        ObjectNode body = Json.tree(VALID);
        ArrayNode receivables = (ArrayNode) body.at("/supplyChain/receivables");
        receivables.removeAll();
        for (String number : List.of("ab-1x", "AB-1X")) {
            receivables
                    .addObject()
                    .put("kind", "E_VOUCHER")
                    .put("voucherNumber", number)
                    .put("amount", "1.00")
                    .put("issuedOn", "2026-11-01")
                    .put("dueOn", "2027-04-30");
        }

        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.render(Language.EN, "/", "t")
                                        .get("errors")
                                        .toString())
                                .contains("pointer=/supplyChain/receivables,", "code=duplicate,"));
    }

    private static LoanApplication read(ObjectNode body) {
        try {
            return Json.MAPPER.treeToValue(body, LoanApplication.class);
        } catch (JsonProcessingException fault) {
            throw JsonFault.of(fault);
        }
    }
}
