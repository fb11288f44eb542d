package zhuqiao.matching.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import zhuqiao.platform.json.Json;

class BorrowerFormTest {
    private static final String PROPRIETOR = """
            {"type": "SOLE_PROPRIETOR", "name": "宁波一家小店", "uscc": "91330203MA2AAAAA1Y", "industry": "F51",
             "establishedOn": "2019-04-01",
             "owner": {"name": "张三丰", "idNumber": "330203198503150071", "mobile": "13900000007"}}
            """;
    private static final String INDIVIDUAL = """
            {"type": "INDIVIDUAL", "name": "张三丰", "idNumber": "330203198503150071", "mobile": "13900000007"}
            """;

    @Test
    void aProprietorWhoReappliesAsAnIndividualIsTheSameBorrower() throws JsonProcessingException {
        assertThat(read(PROPRIETOR).identity())
                .isEqualTo(read(INDIVIDUAL).identity())
                .isEqualTo("330203198503150071");
    }

    @Test
    void aCompanyIsToldByItsCreditCode() throws JsonProcessingException {
        assertThat(LoanApplications.valid().borrower().identity()).isEqualTo("91330203MA2AAAAA1Y");
    }

    private static BorrowerForm read(String json) throws JsonProcessingException {
        return Json.MAPPER.readValue(json, BorrowerForm.class);
    }
}
