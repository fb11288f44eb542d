package zhuqiao.gateway.route;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** What the gateway itself says no with. */
final class Refusals {
    static final String METHODS = "GET, HEAD, POST, PUT, DELETE";

    private Refusals() {}

    static Problem malformed(Text detail) {
        return Problem.of(400, "malformed-request", Text.of("请求格式有误", "Malformed request"), detail);
    }

    static Problem deceptivePath() {
        return malformed(Text.of(
                "路径不规范：不得含空段、“.”、“..”、路径参数或编码的分隔符",
                "The path is not canonical: no empty, '.' or '..' segments, path parameters or encoded separators"));
    }

    static Problem methodNotAllowed() {
        return Problem.of(
                        405,
                        "method-not-allowed",
                        Text.of("方法不允许", "Method not allowed"),
                        Text.of("此资源不支持该方法", "The resource does not support this method"))
                .header("Allow", METHODS);
    }

    static Problem oldProtocol() {
        return Problem.of(
                505,
                "http-version-not-supported",
                Text.of("不支持的 HTTP 版本", "HTTP version not supported"),
                Text.of("请使用 HTTP/1.1 或 HTTP/2", "Use HTTP/1.1 or HTTP/2"));
    }

    /** @param limit in bytes */
    static Problem tooLarge(long limit) {
        return Problem.of(
                        413,
                        "too-large",
                        Text.of("请求过大", "Content too large"),
                        Text.of("请求体超过 " + limit + " 字节", "The body exceeds " + limit + " bytes"))
                .with("limit", limit);
    }

    static Problem tooMany(Duration wait) {
        return Problem.of(
                        429,
                        "too-many-requests",
                        Text.of("请求过于频繁", "Too many requests"),
                        Text.of("请按 Retry-After 稍后重试", "Try again after the time in Retry-After"))
                .header("Retry-After", seconds(wait));
    }

    /** What a failure between the gateway and a service is to the caller. */
    static Problem of(Throwable failure, Duration retryAfter) {
        if (failure instanceof TimeoutException) {
            return Problem.of(
                            504,
                            "gateway-timeout",
                            Text.of("服务响应超时", "The service did not answer in time"),
                            Text.of("结果未知，请以相同幂等键重试", "The outcome is unknown; retry with the same key"))
                    .header("Retry-After", seconds(retryAfter));
        }
        if (failure instanceof HttpClosedException || failure instanceof StreamResetException) {
            return Problem.of(
                            502,
                            "bad-gateway",
                            Text.of("服务中断了响应", "The service broke off"),
                            Text.of("结果未知，请以相同幂等键重试", "The outcome is unknown; retry with the same key"))
                    .header("Retry-After", seconds(retryAfter));
        }
        return Problem.unavailable(Text.of("服务暂时无法连接", "The service cannot be reached"), retryAfter);
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
