package zhuqiao.platform.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is an error (RFC 9457). Thrown anywhere, rendered once at the edge in the caller's language. The type
 * is {@code urn:zhuqiao:problem:<slug>}; slugs never change.
 */
public final class Problem extends RuntimeException {
    private final int status;
    private final String slug;
    private final Text title;
    private final Text detail;
    private final List<FieldError> errors;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status, String slug, Text title, Text detail, List<FieldError> errors) {
        super(slug + ": " + detail.en(), null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public static Problem of(int status, String slug, Text title, Text detail) {
        return new Problem(status, slug, title, detail, List.of());
    }

    /** 400 for content that does not hold; every fault is listed. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                400,
                "invalid-request",
                Text.of("请求内容有误", "The request is not valid"),
                Text.of("请按 errors 中的位置逐项更正", "Correct the places listed in errors"),
                errors);
    }

    public static Problem invalid(String pointer, String code, Text detail) {
        return invalid(List.of(new FieldError(pointer, code, detail)));
    }

    /** 404, also for what belongs to somebody else. */
    public static Problem notFound() {
        return of(404, "not-found", Text.of("未找到", "Not found"), Text.of("资源不存在", "There is no such resource"));
    }

    /** 403 for a role that may not do this at all. */
    public static Problem forbidden() {
        return of(403, "forbidden", Text.of("无权操作", "Forbidden"), Text.of("当前角色不得执行此操作", "Your role may not do this"));
    }

    public static Problem conflict(String slug, Text detail) {
        return of(409, slug, Text.of("状态冲突", "Conflict"), detail);
    }

    /** 422 for a well-formed request that a rule refuses. */
    public static Problem refused(String slug, Text detail) {
        return of(422, slug, Text.of("不符合规则", "Refused by a rule"), detail);
    }

    /** 422 for a well-formed request that names what does not exist or must not be named there; every place is listed. */
    public static Problem refused(List<FieldError> errors) {
        return new Problem(
                422,
                "invalid-reference",
                Text.of("请求内容有误", "The request is not valid"),
                Text.of("请按 errors 中的位置逐项更正", "Correct the places listed in errors"),
                errors);
    }

    public static Problem refused(String pointer, String code, Text detail) {
        return refused(List.of(new FieldError(pointer, code, detail)));
    }

    public static Problem unavailable(Text detail, Duration retryAfter) {
        return of(503, "unavailable", Text.of("服务暂不可用", "Temporarily unavailable"), detail)
                .header("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    /** Adds an HTTP header to the answer. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Adds an extension member (RFC 9457 section 3.2); a {@link Text} in it, at any depth, is rendered in the caller's language. */
    public Problem with(String member, @Nullable Object value) {
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    /** The places at fault, not yet in anybody's language. */
    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The members of the JSON object, in the order of RFC 9457. */
    public Map<String, Object> render(Language language, String instance, String traceId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:zhuqiao:problem:" + slug);
        body.put("title", title.in(language));
        body.put("status", status);
        body.put("detail", detail.in(language));
        body.put("instance", instance);
        body.put("traceId", traceId);
        if (!errors.isEmpty()) {
            body.put(
                    "errors",
                    errors.stream().map(error -> render(error, language)).toList());
        }
        members.forEach((name, value) -> body.put(name, render(value, language)));
        return body;
    }

    private static Object render(Object value, Language language) {
        return switch (value) {
            case Text text -> text.in(language);
            case List<?> list ->
                list.stream().map(item -> render(item, language)).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> rendered = new LinkedHashMap<>();
                map.forEach((name, member) -> rendered.put(name, render(member, language)));
                yield rendered;
            }
            default -> value;
        };
    }

    private static Map<String, Object> render(FieldError error, Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("pointer", error.pointer());
        body.put("code", error.code());
        body.put("detail", error.detail().in(language));
        return body;
    }
}
