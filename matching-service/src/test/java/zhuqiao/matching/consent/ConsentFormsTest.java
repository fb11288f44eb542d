package zhuqiao.matching.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Language;
import zhuqiao.platform.problem.Problem;

class ConsentFormsTest {
    private static final String ONE = """
            {"kind": "DATA_SHARING", "recipient": "bank-a", "grantedAt": "2026-11-22T08:00:00Z", "evidence": "sha256:1"}""";

    @Test
    void consentsComeAsInAnApplicationAsAListOrAlone() {
        assertThat(ConsentForms.of(json("{\"consents\": [" + ONE + "]}")))
                .isEqualTo(ConsentForms.of(json("[" + ONE + "]")))
                .isEqualTo(ConsentForms.of(json(ONE)))
                .hasSize(1);
    }

    @Test
    void aFaultNamesItsPlace() {
        assertThatThrownBy(() -> ConsentForms.of(json("{\"consents\": [" + ONE + ", {\"kind\": \"LOVE\"}]}")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(
                                        problem.render(Language.EN, "/", "0").toString())
                                .contains("/consents/1/kind"));
    }

    @Test
    void noConsentAtAllIsRefused() {
        assertThatThrownBy(() -> ConsentForms.of(json("{\"consents\": []}"))).isInstanceOf(Problem.class);
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}
