package zhuqiao.matching.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import zhuqiao.matching.request.ConsentForm;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.json.JsonFault;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** The body of {@code POST …/consents}: {@code {"consents": […]}} as in an application, a bare list, or one consent. */
final class ConsentForms {
    private static final int MOST = 100;

    private ConsentForms() {}

    static List<ConsentForm> of(JsonNode body) {
        if (body.isObject() && !body.has("consents")) {
            return List.of(read(body, ""));
        }
        if (body.isObject() && body.size() > 1) {
            throw Problem.invalid("", "unknown-field", Text.of("仅可有 consents 一个字段", "must have no field but consents"));
        }
        String place = body.isArray() ? "" : "/consents";
        JsonNode list = body.isArray() ? body : body.path("consents");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            throw Problem.invalid(
                    place,
                    "length",
                    Text.of("须为 1 至 " + MOST + " 项同意", "must be a list of 1 to " + MOST + " consents"));
        }
        List<ConsentForm> forms = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            forms.add(read(list.get(i), place + "/" + i));
        }
        return List.copyOf(forms);
    }

    private static ConsentForm read(JsonNode node, String pointer) {
        try {
            return Json.MAPPER.treeToValue(node, ConsentForm.class);
        } catch (JsonProcessingException fault) {
            throw JsonFault.of(fault, pointer);
        }
    }
}
