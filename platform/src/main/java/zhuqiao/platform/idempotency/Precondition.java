package zhuqiao.platform.idempotency;

import org.jspecify.annotations.Nullable;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Preconditions of managed resources (RFC 9110 section 13, RFC 6585 for 428). */
public final class Precondition {
    private Precondition() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Throws 428 when {@code If-Match} is missing, 412 when it names another version than the current one. */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null) {
            throw Problem.of(
                    428,
                    "precondition-required",
                    Text.of("缺少前置条件", "Precondition required"),
                    Text.of("请以 If-Match 提供所读取的 ETag", "Send the ETag you read as If-Match"));
        }
        for (String tag : ifMatch.split(",")) {
            if ("*".equals(tag.trim()) || etag(version).equals(tag.trim())) {
                return;
            }
        }
        throw Problem.of(
                412,
                "stale",
                Text.of("资源已被修改", "The resource has changed"),
                Text.of("请重新读取后再修改", "Read it again before you change it"));
    }
}
