package zhuqiao.matching.lender;

import zhuqiao.core.value.Require;

/** The body of calls that only say why. */
public record Reason(String reason) {
    public Reason {
        Require.text(reason, "reason", 500);
    }
}
