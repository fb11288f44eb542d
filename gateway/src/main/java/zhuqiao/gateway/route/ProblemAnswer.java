package zhuqiao.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import zhuqiao.gateway.security.TraceContext;
import zhuqiao.platform.problem.Language;
import zhuqiao.platform.problem.Problem;

/** A problem as an HTTP answer in the caller's language. */
final class ProblemAnswer {
    private ProblemAnswer() {}

    /** Makes {@code answer}, not yet sent, the problem. */
    static ProxyResponse of(Problem problem, HttpServerRequest request, TraceContext trace, ProxyResponse answer) {
        head(problem, request, answer.headers());
        return answer.setStatusCode(problem.status()).setBody(Body.body(body(problem, request, trace)));
    }

    static Buffer body(Problem problem, HttpServerRequest request, TraceContext trace) {
        return new JsonObject(problem.render(language(request), request.path(), trace.traceId())).toBuffer();
    }

    static void head(Problem problem, HttpServerRequest request, MultiMap headers) {
        headers.set(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language(request) == Language.EN ? "en" : "zh");
        problem.headers().forEach(headers::set);
    }

    private static Language language(HttpServerRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
