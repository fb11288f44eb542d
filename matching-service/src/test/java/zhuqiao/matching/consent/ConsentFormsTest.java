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
    void consents_come_as_in_an_application_as_a_list_or_alone() {
        assertThat(ConsentForms.of(json("{\"consents\": [" + ONE + "]}")))
                .isEqualTo(ConsentForms.of(json("[" + ONE + "]")))
                .isEqualTo(ConsentForms.of(json(ONE)))
                .hasSize(1);
    }

    @Test
    void a_fault_names_its_place() {
        assertThatThrownBy(() -> ConsentForms.of(json("{\"consents\": [" + ONE + ", {\"kind\": \"LOVE\"}]}")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(
                                        problem.render(Language.EN, "/", "0").toString())
                                .contains("/consents/1/kind"));
    }

    @Test
    void no_consent_at_all_is_refused() {
        assertThatThrownBy(() -> ConsentForms.of(json("{\"consents\": []}"))).isInstanceOf(Problem.class);
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}
