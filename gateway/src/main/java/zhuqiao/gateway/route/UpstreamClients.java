package zhuqiao.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** The connections to the services: one pool for calls, one for streams that stay open, one for looking at health. */
@ApplicationScoped
public class UpstreamClients {
    /** Below the services' own idle time, so that a call seldom meets a connection that the service just closed. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int PROBE_TIMEOUT_MILLIS = 2_000;

    private final HttpClient calls;
    private final HttpClient streams;
    private final HttpClient probes;

    public UpstreamClients(Vertx vertx, RouteConfig config) {
        this.calls = vertx.createHttpClient(options(config), pool(config.connections()));
        this.streams = vertx.createHttpClient(options(config), pool(config.streams()));
        this.probes = vertx.createHttpClient(
                options(config).setReadIdleTimeout(PROBE_TIMEOUT_MILLIS).setIdleTimeoutUnit(TimeUnit.MILLISECONDS),
                pool(1));
    }

    private static HttpClientOptions options(RouteConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxWaitQueueSize(config.waiting())
                // Bodies pass as they are.
                .setDecompressionSupported(false);
    }

    private static PoolOptions pool(int connections) {
        return new PoolOptions().setHttp1MaxSize(connections);
    }

    HttpClient calls() {
        return calls;
    }

    HttpClient streams() {
        return streams;
    }

    HttpClient probes() {
        return probes;
    }
}
