package zhuqiao.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import zhuqiao.gateway.limit.LimitConfig;
import zhuqiao.gateway.security.AnswerHeaders;
import zhuqiao.gateway.security.TraceContext;
import zhuqiao.platform.problem.Problem;

/** Answers a request that goes no further. */
@ApplicationScoped
public class Refusal {
    private final Vertx vertx;
    private final LimitConfig limits;

    public Refusal(Vertx vertx, LimitConfig limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    void answer(RoutingContext call, Problem problem, TraceContext trace) {
        HttpServerResponse response = call.response();
        if (response.ended() || response.closed()) {
            return;
        }
        ProblemAnswer.head(problem, call.request(), response.headers());
        AnswerHeaders.protect(response.headers(), trace);
        response.setStatusCode(problem.status()).end(ProblemAnswer.body(problem, call.request(), trace));
        discard(call.request());
    }

    /**
     * Reads and throws away what the caller is still sending. Closing at once would make its system forget the answer
     * before it was read; reading for ever would be its weapon.
     */
    void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        request.resume();
        vertx.setTimer(limits.discard().toMillis(), late -> {
            if (!request.isEnded()) {
                hangUp(request);
            }
        });
    }

    private static void hangUp(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
