package zhuqiao.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** What one client may send. Rates hold for each gateway replica by itself. */
@ConfigMapping(prefix = "zhuqiao.gateway.limit")
public interface LimitConfig {
    /** Largest body of an ordinary call. */
    @WithDefault("1M")
    MemorySize body();

    /** Largest body of a batch or file. */
    @WithDefault("16M")
    MemorySize bulkBody();

    /** How long the rest of a refused body is read and thrown away, so that its sender gets to read the answer. */
    @WithDefault("PT5S")
    Duration discard();

    /** What every client may do that is not named in {@link #clients()}. */
    Rate rate();

    /** Other rates by client id. */
    Map<String, Rate> clients();

    /** A token bucket. */
    interface Rate {
        /** Calls a second in the long run. */
        @WithDefault("1000")
        long perSecond();

        /** Calls at once after a quiet time. */
        @WithDefault("2000")
        long burst();
    }

    /** Largest body of that size, in bytes. */
    default long bytes(BodySize size) {
        return switch (size) {
            case ORDINARY -> body().asLongValue();
            case BULK -> bulkBody().asLongValue();
        };
    }
}
