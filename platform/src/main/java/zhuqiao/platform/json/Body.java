package zhuqiao.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** The body of a request. */
public final class Body {
    private Body() {}

    /** The body; 400 when the request came without one or with JSON null. */
    public static <T> T present(@Nullable T body) {
        if (body == null) {
            throw Problem.invalid("", "required", Text.of("请求体必填", "a body is required"));
        }
        return body;
    }

    /** The body as this type; 400 that names the place. */
    public static <T> T as(Class<T> type, JsonNode body) {
        try {
            return Json.MAPPER.treeToValue(body, type);
        } catch (JsonProcessingException fault) {
            throw JsonFault.of(fault);
        } catch (InvalidValueException invalid) {
            throw JsonFault.of(invalid);
        }
    }
}
