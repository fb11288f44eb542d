package zhuqiao.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import zhuqiao.gateway.security.Client;

/** One token bucket a client, in this process alone. */
@ApplicationScoped
public class RateLimit {
    /** A client is authenticated before it gets a bucket, so that this bound is reached by no stranger. */
    private static final int MOST_CLIENTS = 100_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final LimitConfig config;
    private final LoadingCache<Client, Bucket> buckets;

    public RateLimit(LimitConfig config) {
        this.config = config;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(this::bucket);
    }

    /** Takes one call from the client's allowance; when there is none left, how long until there is. */
    public Optional<Duration> take(Client client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Client client) {
        LimitConfig.Rate rate = config.clients().getOrDefault(client.id(), config.rate());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
