package zhuqiao.acceptance.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class SubmissionTest {
    private static final String PATH = "/v1/applications";
    private final Platform platform;

    SubmissionTest(StackInfo stack) {
        this.platform = new Platform(stack);
    }

    @Test
    void theAnswerNamesTheFirstPartnerAndMasksPersons() {
        Response answer = submit(LoanPaper.company("50000.00"), Platform.key());

        answer.then()
                .statusCode(201)
                .body("status", equalTo("REFERRED"))
                .body("referral.partnerId", notNullValue())
                .body("referral.estimate.allInApr", notNullValue())
                .body("borrower.legalRepresentative.name", equalTo("张**"))
                .body("borrower.legalRepresentative.mobile", equalTo("139****0007"))
                .header("Location", endsWith(answer.path("id")));
    }

    @Test
    void aRepetitionUnderTheSameKeyIsAnsweredAsBefore() {
        ObjectNode body = LoanPaper.company("50000.00");
        String key = Platform.key();
        Response first = submit(body, key);

        Response again = submit(body, key);

        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void aKeyUsedForOtherContentIsRefused() {
        String key = Platform.key();
        submit(LoanPaper.company("50000.00"), key);

        Response other = submit(LoanPaper.company("60000.00"), key);

        other.then().statusCode(422).body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void theSameNumberIsTheSameApplicationAndNoOther() {
        ObjectNode body = LoanPaper.company("50000.00");
        String id = submit(body, Platform.key()).path("id");

        submit(body, Platform.key()).then().statusCode(200).body("id", equalTo(id));

        submit(body.put("amount", "60000.00"), Platform.key())
                .then()
                .statusCode(409)
                .body("type", endsWith(":application-exists"));
    }

    @Test
    void fiftyEqualCallsAtOnceMakeOneApplication() throws Exception {
        ObjectNode body = LoanPaper.company("50000.00");
        String key = Platform.key();
        Callable<Response> call = () -> submit(body, key);
        List<Response> answers;

        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            List<Future<Response>> calls =
                    callers.invokeAll(IntStream.range(0, 50).mapToObj(i -> call).toList());
            answers = calls.stream().map(Future::resultNow).toList();
        }

        Set<String> ids = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201 && answer.header("Idempotent-Replayed") == null))
                .hasSize(1);
    }

    @Test
    void anotherLendersApplicationIsNotFound() {
        String id = submit(LoanPaper.company("50000.00"), Platform.key()).path("id");

        platform.as("lender-b").get(PATH + "/" + id).then().statusCode(404);
        platform.as("lender-b").get(PATH + "/" + id + "/explanation").then().statusCode(404);
        platform.as("operator").get(PATH + "/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 1.5, /amount, money",
        "region, 33, /region, region",
        "riskGrade, Z, /riskGrade, format",
        "amout, 1.00, /amout, unknown-field",
        "lenderApplicationNo, a b, /lenderApplicationNo, format",
    })
    void aFaultIsNamedByItsPlaceAndCode(String field, String value, String pointer, String code) {
        Response answer = submit(LoanPaper.company("50000.00").put(field, value), Platform.key());

        answer.then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aCallWithoutKeyOrByAPartnerIsRefused() {
        String body = LoanPaper.company("50000.00").toString();

        platform.as("lender-a").body(body).post(PATH).then().statusCode(400);
        platform.as("bank-a")
                .header("Idempotency-Key", Platform.key())
                .body(body)
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void aListShowsTheNewestFirstPageByPage() {
        String older = submit(LoanPaper.company("50000.00"), Platform.key()).path("id");
        String newer = submit(LoanPaper.company("50000.00"), Platform.key()).path("id");
        List<String> ids = platform.as("lender-a").get(PATH + "?limit=200").path("items.id");
        Response page = platform.as("lender-a").get(PATH + "?limit=1");

        assertThat(ids.indexOf(newer)).isNotNegative().isLessThan(ids.indexOf(older));
        page.then().body("items", hasSize(1)).body("next", notNullValue());
    }

    @Test
    void aPreviewJudgesByTheRulesOfItsDayAndStoresNothing() {
        ObjectNode body = LoanPaper.company("50000.00");
        String listed = "candidates[0].checks.find { it.rule == 'A1' && it.aspect == 'platform' }.verdict";

        preview(body, "?asOf=2025-09-30").then().statusCode(200).body("policyVersion", notNullValue());
        String before = preview(body, "?asOf=2025-09-30").path(listed);
        String after = preview(body, "?asOf=2025-10-01").path(listed);

        assertThat(before).isEqualTo("NOT_APPLICABLE");
        assertThat(after).isEqualTo("PASS");
        submit(body, Platform.key()).then().statusCode(201);
    }

    private Response preview(ObjectNode body, String query) {
        return platform.as("lender-a").body(body.toString()).post("/v1/application-previews" + query);
    }

    private Response submit(ObjectNode body, String key) {
        return platform.as("lender-a")
                .header("Idempotency-Key", key)
                .body(body.toString())
                .post(PATH);
    }
}
