package zhuqiao.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import zhuqiao.gateway.limit.CountedBody;
import zhuqiao.gateway.security.AnswerHeaders;
import zhuqiao.gateway.security.ForwardedHeaders;
import zhuqiao.gateway.security.TraceContext;
import zhuqiao.platform.problem.Problem;

/** One admitted request on its way to a service, and the answer on its way back; bodies stream through both ways. */
final class Exchange implements ProxyInterceptor, OriginRequestProvider {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final Iterator<Upstream> upstreams;
    private final TraceContext trace;
    private final long limit;
    private final Duration silence;
    private final Duration retryAfter;
    private final Consumer<HttpServerRequest> discard;
    private @Nullable Upstream upstream;
    private @Nullable HttpClientRequest onward;

    /**
     * @param upstreams in the order to try them
     * @param limit of the body, in bytes
     * @param silence longest time without a byte in either direction
     * @param discard gets rid of what the caller still sends when its answer is a refusal
     */
    Exchange(
            Iterator<Upstream> upstreams,
            TraceContext trace,
            long limit,
            Duration silence,
            Duration retryAfter,
            Consumer<HttpServerRequest> discard) {
        this.upstreams = upstreams;
        this.trace = trace;
        this.limit = limit;
        this.silence = silence;
        this.retryAfter = retryAfter;
        this.discard = discard;
    }

    /** Connects to the first upstream that lets itself be connected to. Nothing of the request has been sent yet. */
    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        Upstream candidate = upstreams.next();
        RequestOptions connection =
                new RequestOptions().setServer(candidate.address()).setIdleTimeout(silence.toMillis());
        return context.client()
                .request(connection)
                .onSuccess(connected -> {
                    upstream = candidate;
                    onward = connected;
                    // The failed answer tells the same.
                    connected.exceptionHandler(failure -> LOG.debugf("upstream %s: %s", candidate.address(), failure));
                })
                .recover(refused -> {
                    candidate.saw(Upstream.Reach.UNREACHABLE);
                    return upstreams.hasNext() ? create(context) : Future.failedFuture(refused);
                });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest original = request.proxiedRequest();
        Body body = request.getBody();
        CountedBody counted = new CountedBody(body.stream(), limit, () -> frame(body.length()));
        request.setBody(Body.body(counted, body.length()));
        ForwardedHeaders.rewrite(request.headers(), original, trace);
        return context.sendRequest().recover(failure -> {
            Problem problem = counted.tooLarge() ? Refusals.tooLarge(limit) : Refusals.of(failure, retryAfter);
            ProxyResponse answer = request.release().response();
            discard.accept(original);
            return Future.succeededFuture(ProblemAnswer.of(problem, original, trace, answer));
        });
    }

    /** HTTP/2 needs no header to send a body of unknown length; HTTP/1.1, which is spoken upstream, does. */
    private void frame(long length) {
        if (length < 0 && onward != null) {
            onward.setChunked(true);
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        AnswerHeaders.clean(headers);
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null && upstream != null && location.startsWith(upstream.origin() + "/")) {
            headers.set(
                    HttpHeaders.LOCATION, location.substring(upstream.origin().length()));
        }
        AnswerHeaders.protect(headers, trace);
        if (EagerBody.isWanted(headers)) {
            Body body = context.response().getBody();
            context.response().setBody(Body.body(new EagerBody(body.stream()), body.length()));
        }
        return context.sendResponse();
    }
}
