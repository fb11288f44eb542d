package zhuqiao.partner.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How webhooks are sent. */
@ConfigMapping(prefix = "zhuqiao.webhook")
public interface WebhookConfig {
    /** Pauses between the attempts of one delivery; after the last it has failed. Up to a tenth is added at random. */
    @WithDefault("PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT10H")
    List<Duration> retryDelays();

    /** Whether receivers may have loopback or private addresses and plain HTTP. For sandboxes only. */
    @WithDefault("false")
    boolean allowPrivateTargets();

    /** From connecting to the last byte of the answer. */
    @WithDefault("PT10S")
    Duration timeout();

    /** How long a claimed delivery stays with its sender before another may take it; longer than the timeout. */
    @WithDefault("PT30S")
    Duration lease();

    /** How often due deliveries are looked for that no local commit announced. */
    @WithDefault("PT0.25S")
    Duration pollInterval();

    /** Most deliveries under way at once in one replica. */
    @WithDefault("256")
    int maxInFlight();

    /** Most deliveries under way at once to one endpoint, of one replica. */
    @WithDefault("16")
    int maxInFlightPerEndpoint();

    /** Most bytes of an answer that are read. */
    @WithDefault("16384")
    int maxAnswerBytes();

    /** How long the previous secret still signs beside the new one. */
    @WithDefault("PT24H")
    Duration secretOverlap();

    /** An endpoint failing for so long is reported to the owner's other endpoints. */
    @WithDefault("PT1H")
    Duration warnAfter();

    /** How long finished deliveries are kept. */
    @WithDefault("P90D")
    Duration retention();

    /** Most endpoints one counterparty may have. */
    @WithDefault("20")
    int maxEndpoints();
}
