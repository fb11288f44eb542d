package zhuqiao.gateway.route;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Looks at every upstream's readiness, again and again, and says so in the log when it changes. */
@ApplicationScoped
public class UpstreamProbe {
    private static final Logger LOG = Logger.getLogger(UpstreamProbe.class);
    private static final String READINESS = "/q/health/ready";

    private final Vertx vertx;
    private final UpstreamClients clients;
    private final Upstreams upstreams;
    private final RouteConfig config;
    private long timer = -1;

    public UpstreamProbe(Vertx vertx, UpstreamClients clients, Upstreams upstreams, RouteConfig config) {
        this.vertx = vertx;
        this.clients = clients;
        this.upstreams = upstreams;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        long pause = config.probeInterval().toMillis();
        timer = vertx.setPeriodic(1, pause, tick -> look());
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        for (Service service : Service.values()) {
            for (Upstream upstream : upstreams.all(service)) {
                look(service, upstream);
            }
        }
    }

    private void look(Service service, Upstream upstream) {
        RequestOptions question = new RequestOptions()
                .setServer(upstream.address())
                .setMethod(HttpMethod.GET)
                .setURI(READINESS)
                .setTimeout(config.connectTimeout().toMillis());
        clients.probes()
                .request(question)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(answer))
                .map(HttpClientResponse::statusCode)
                .onComplete(answer -> saw(service, upstream, reach(answer.succeeded() ? answer.result() : 0)));
    }

    private static Upstream.Reach reach(int status) {
        return switch (status) {
            case 0 -> Upstream.Reach.UNREACHABLE;
            case 200 -> Upstream.Reach.READY;
            default -> Upstream.Reach.ANSWERING;
        };
    }

    private static void saw(Service service, Upstream upstream, Upstream.Reach now) {
        if (upstream.reach() != now) {
            LOG.infof("upstream service=%s address=%s reach=%s", service.label(), upstream.address(), now);
            upstream.saw(now);
        }
    }
}
