package zhuqiao.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Where requests go and how long the gateway waits. */
@ConfigMapping(prefix = "zhuqiao.gateway")
public interface RouteConfig {
    /** Upstreams of partner-service, {@code http://host:port}. */
    List<URI> partnerService();

    /** Upstreams of matching-service, {@code http://host:port}. */
    List<URI> matchingService();

    /** Longest wait for a connection to one upstream before the next one is tried. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** Longest silence of an upstream, before its answer or within it, on an ordinary call. */
    @WithDefault("PT60S")
    Duration answerTimeout();

    /** Longest silence within server-sent events. */
    @WithDefault("PT1H")
    Duration streamTimeout();

    /** Pause between two looks at an upstream's health. */
    @WithDefault("PT1S")
    Duration probeInterval();

    /** Connections to one upstream for ordinary calls; more wait. */
    @WithDefault("256")
    int connections();

    /** Connections to one upstream for server-sent events, apart, so that streams never starve calls. */
    @WithDefault("2048")
    int streams();

    /** Calls that may wait for a connection; more are answered 503. */
    @WithDefault("1024")
    int waiting();

    /** What {@code Retry-After} says when a service cannot be reached. */
    @WithDefault("PT2S")
    Duration retryAfter();
}
