package zhuqiao.acceptance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class PolicyTest {
    private static final String PATH = "/v1/policies";
    private final Platform platform;

    PolicyTest(StackInfo stack) {
        this.platform = new Platform(stack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lender-a", "bank-a", "editor", "approver", "operator", "auditor"})
    void whoeverHasATokenReadsTheRules(String caller) {
        platform.as(caller)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(version()));
        platform.as(caller).get(PATH + "/" + version()).then().statusCode(200);
    }

    @Test
    void withoutATokenNobodyReadsThem() {
        platform.anonymous().get(PATH).then().statusCode(401);
    }

    @Test
    void aRuleShowsItsDatesParametersVerdictAndSource() {
        Response policy = read("en");

        policy.then()
                .body("version", equalTo(version()))
                .rootPath("rules.find { it.rule == 'C1' }")
                .body("message", equalTo("all-in annual cost {measured}% must not exceed {threshold}%"))
                .body("citation", containsString("金规〔2025〕9号"))
                .body("confidence", equalTo("VERIFIED"))
                .body("periods", hasSize(1))
                .body("periods[0].from", equalTo("2025-10-01"))
                .body("periods[0].verdict", equalTo("BLOCK_PAIR"))
                .body("periods[0].parameters.cap", equalTo("24.00"))
                .body("periods[0].parameters.tested", equalTo("NOMINAL"));
        policy.then()
                .rootPath("rules.find { it.rule == 'C3' }")
                .body("periods.verdict", equalTo(List.of("WARN", "BLOCK_PAIR")))
                .body("periods[0].to", equalTo("2027-12-31"));
    }

    @Test
    void everyRuleHasWordsASourceAndAPeriod() {
        read("zh")
                .then()
                .body("rules.findAll { !it.message }", empty())
                .body("rules.findAll { !it.citation }", empty())
                .body("rules.findAll { !it.confidence }", empty())
                .body("rules.findAll { it.periods.isEmpty() }", empty());
    }

    @Test
    void theCallersLanguageIsSpoken() {
        String message = "rules.find { it.rule == 'C1' }.message";

        assertThat(read("zh").<String>path(message)).startsWith("综合融资成本");
        assertThat(read("fr").<String>path(message)).startsWith("综合融资成本");
        assertThat(read("en").<String>path(message)).startsWith("all-in annual cost");
    }

    @Test
    void whatACallerHasKeptStillHoldsUntilItChanges() {
        String etag = read("en").header("ETag");

        platform.as("lender-a")
                .header("If-None-Match", etag)
                .get(PATH + "/" + version())
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag))
                .body(emptyString());
        assertThat(read("zh").header("ETag")).isNotEqualTo(etag);
        read("en").then().header("Vary", containsString("Accept-Language")).header("Cache-Control", not("no-store"));
    }

    @Test
    void anUnknownVersionIsNotFound() {
        platform.as("lender-a")
                .get(PATH + "/1999-01-01.1")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("type", endsWith(":not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?after=%24"})
    void aPageThatCannotBeIsRefused(String query) {
        platform.as("lender-a").get(PATH + query).then().statusCode(400).body("errors", hasSize(1));
    }

    private String version() {
        return platform.as("auditor").get(PATH).path("items[0].version");
    }

    private Response read(String language) {
        return platform.as("lender-a", language).get(PATH + "/" + version());
    }
}
