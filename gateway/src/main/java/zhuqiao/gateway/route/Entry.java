package zhuqiao.gateway.route;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import zhuqiao.gateway.limit.LimitConfig;
import zhuqiao.gateway.limit.RateLimit;
import zhuqiao.gateway.security.Authentication;
import zhuqiao.gateway.security.Client;
import zhuqiao.gateway.security.TraceContext;
import zhuqiao.platform.problem.Problem;

/**
 * The only route of the door, before every other handler, so that no body is read on its way. What is cheap to refuse
 * is refused first; nothing goes upstream before the token holds.
 */
@ApplicationScoped
public class Entry {
    static final String ROUTE = "zhuqiao.route";
    static final String CLIENT = "zhuqiao.client";

    private static final Logger LOG = Logger.getLogger(Entry.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Authentication authentication;
    private final RateLimit rateLimit;
    private final LimitConfig limits;
    private final RouteConfig config;
    private final Upstreams upstreams;
    private final UpstreamClients clients;
    private final Refusal refusal;
    private final AccessLog accessLog;

    public Entry(
            Authentication authentication,
            RateLimit rateLimit,
            LimitConfig limits,
            RouteConfig config,
            Upstreams upstreams,
            UpstreamClients clients,
            Refusal refusal,
            AccessLog accessLog) {
        this.authentication = authentication;
        this.rateLimit = rateLimit;
        this.limits = limits;
        this.config = config;
        this.upstreams = upstreams;
        this.clients = clients;
        this.refusal = refusal;
        this.accessLog = accessLog;
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::enter);
    }

    private void enter(RoutingContext call) {
        TraceContext trace = TraceContext.of(call.request().headers());
        accessLog.follow(call, trace);
        try {
            Route route = RequestHead.route(call.request());
            call.put(ROUTE, route);
            authenticate(call, route, trace);
        } catch (Problem problem) {
            refusal.answer(call, problem, trace);
        }
    }

    private void authenticate(RoutingContext call, Route route, TraceContext trace) {
        // Keys may have to be fetched first; the body waits meanwhile, unread.
        call.request().pause();
        Context context = Vertx.currentContext();
        authentication
                .authenticate(call.request())
                .emitOn(task -> context.runOnContext(nothing -> task.run()))
                .subscribe()
                .with(client -> admit(call, client, route, trace), failure -> refuse(call, failure, trace));
    }

    private void admit(RoutingContext call, Client client, Route route, TraceContext trace) {
        call.put(CLIENT, client.id());
        try {
            rateLimit.take(client).ifPresent(wait -> {
                throw Refusals.tooMany(wait);
            });
            long limit = limits.bytes(route.bodySize());
            if (RequestHead.announcedSize(call.request()) > limit) {
                throw Refusals.tooLarge(limit);
            }
            forward(call.request(), route, limit, trace);
        } catch (RuntimeException failure) {
            refuse(call, failure, trace);
        }
    }

    private void forward(HttpServerRequest request, Route route, long limit, TraceContext trace) {
        boolean events = RequestHead.wantsEvents(request);
        Exchange exchange = new Exchange(
                upstreams.inTurn(route.service()).iterator(),
                trace,
                limit,
                events ? config.streamTimeout() : config.answerTimeout(),
                config.retryAfter(),
                refusal::discard);
        RequestHead.invite(request);
        HttpProxy.reverseProxy(OPTIONS, events ? clients.streams() : clients.calls())
                .origin(exchange)
                .addInterceptor(exchange)
                .handle(request);
    }

    private void refuse(RoutingContext call, Throwable failure, TraceContext trace) {
        if (failure instanceof Problem problem) {
            refusal.answer(call, problem, trace);
        } else {
            LOG.errorf(failure, "request failed requestId=%s traceId=%s", trace.requestId(), trace.traceId());
            refusal.answer(call, Refusals.of(failure, config.retryAfter()), trace);
        }
    }
}
