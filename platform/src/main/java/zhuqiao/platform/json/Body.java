package zhuqiao.platform.json;

import org.jspecify.annotations.Nullable;
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
}
