package zhuqiao.partner.audit;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Why something is done: 1 to 500 characters. */
public record Reason(@Nullable String reason) {
    private static final Reason NONE = new Reason(null);

    public Reason {
        Require.optionalText(reason, "reason", 500);
    }

    public static Reason orNone(@Nullable Reason body) {
        return body == null ? NONE : body;
    }

    public Reason required() {
        if (reason == null) {
            throw Problem.invalid("/reason", "required", Text.of("必填", "is required"));
        }
        return this;
    }
}
