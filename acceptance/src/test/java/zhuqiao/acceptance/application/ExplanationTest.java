package zhuqiao.acceptance.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class ExplanationTest {
    private final Platform platform;

    ExplanationTest(StackInfo stack) {
        this.platform = new Platform(stack);
    }

    @Test
    void aDecisionNamesTheVersionsItWasMadeUnder() {
        Response application = submit("lender-a", LoanPaper.company("50000.05"));
        String agreement = application.path("referral.agreementId");
        int version = application.path("referral.agreementVersion");

        Response explanation = explain("lender-a", application);

        String policy = platform.as("lender-a").get("/v1/policies").path("items[0].version");
        explanation
                .then()
                .statusCode(200)
                .body("policyVersion", equalTo(policy))
                .body("lenderPolicyVersion", greaterThanOrEqualTo(1))
                .body("outcome", equalTo("ELIGIBLE"))
                .body("candidates.find { it.rank == 1 }.agreementId", equalTo(agreement))
                .body("candidates.find { it.rank == 1 }.agreementVersion", equalTo(version));
    }

    @Test
    void everyRefusedPartnerIsToldApartWithFiguresAndSource() {
        Response application = submit("lender-a", LoanPaper.company("50000.05").put("collateral", "REAL_ESTATE"));

        Response explanation = explain("lender-a", application);

        explanation
                .then()
                .body("outcome", equalTo("REJECTED"))
                .rootPath("applicationChecks.find { it.rule == 'P2' }")
                .body("verdict", equalTo("BLOCK_APP"))
                .body("measured", equalTo("REAL_ESTATE"))
                .body("message", equalTo("no small-loan business on the collateral REAL_ESTATE — not met"))
                .body("citation", containsString("金规〔2024〕26号"));
        platform.as("lender-a", "zh-CN,zh;q=0.9")
                .get(path(application))
                .then()
                .body("applicationChecks.find { it.rule == 'P2' }.message", equalTo("小贷公司不办理以 房产 抵押的贷款:不符合"));
    }

    @Test
    void whatTheBorrowerOwesThroughAnotherLenderIsNeverShown() {
        // Given a borrower with a live loan through another lender
        ObjectNode body = LoanPaper.company("61234.05");
        String partner = submit("lender-a", body).path("referral.partnerId");

        // When
        Response preview = platform.as("lender-b")
                .body(body.deepCopy().put("amount", "50000.00").toString())
                .post("/v1/application-previews");

        // Then
        preview.then().statusCode(200);
        assertThat(preview.asString()).doesNotContain("61234", "111234");
        List<Map<String, String>> own =
                preview.path("candidates.collectMany { it.checks }.findAll { it.rule == 'M4' }");
        assertThat(partner).isNotNull();
        assertThat(own).isNotEmpty().allSatisfy(check -> assertThat(check).doesNotContainKeys("measured", "threshold"));
        assertThat(own).anySatisfy(check -> assertThat(check.get("message")).contains("(withheld)"));
    }

    @Test
    void aBanksHeadroomIsJudgedButNeverShown() {
        Response application = submit("lender-b", LoanPaper.company("50000.05"));

        Response explanation = explain("lender-b", application);

        List<Map<String, String>> headroom = explanation.path(
                "candidates.collectMany { it.checks }.findAll { it.rule == 'L2' && it.verdict != 'NOT_APPLICABLE' }");
        assertThat(headroom)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check)
                        .containsEntry("verdict", "PASS")
                        .containsKeys("message", "citation")
                        .doesNotContainKeys("measured", "threshold"));
    }

    @Test
    void staffReadsItAndNobodyElseButItsLender() {
        Response application = submit("lender-a", LoanPaper.company("50000.05"));

        explain("operator", application).then().statusCode(200);
        explain("auditor", application).then().statusCode(200);
        explain("lender-b", application).then().statusCode(404);
        explain("bank-a", application).then().statusCode(403);
        platform.anonymous().get(path(application)).then().statusCode(401);
    }

    @Test
    void noPersonAppearsInIt() {
        Response application = submit("lender-a", LoanPaper.company("50000.05"));

        explain("lender-a", application)
                .then()
                .body(not(containsString("330203198503150071")))
                .body(not(containsString("13900000007")))
                .body("borrower", nullValue());
    }

    @Test
    void whoReadABorrowersDataIsShownToItsLenderAndStaffAlone() {
        Response application = submit("lender-a", LoanPaper.company("50000.05"));
        String path = "/v1/applications/" + application.path("id") + "/provisions";

        platform.as("lender-a").get(path).then().statusCode(200);
        platform.as("auditor").get(path).then().statusCode(200);
        platform.as("lender-b").get(path).then().statusCode(404);
        platform.as("bank-a").get(path).then().statusCode(403);
    }

    private Response submit(String lender, ObjectNode body) {
        Response answer = platform.as(lender)
                .header("Idempotency-Key", Platform.key())
                .body(body.toString())
                .post("/v1/applications");
        answer.then().statusCode(201);
        return answer;
    }

    private Response explain(String caller, Response application) {
        return platform.as(caller).get(path(application));
    }

    private static String path(Response application) {
        return "/v1/applications/" + application.path("id") + "/explanation";
    }
}
