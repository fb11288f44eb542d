package zhuqiao.matching.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of live event streams. */
@ConfigMapping(prefix = "zhuqiao.events")
public interface EventConfig {
    /** Most streams open at once on one replica; beyond that callers get 503. */
    @WithDefault("10000")
    int streams();

    /** A stream ends after this time, as a token does; clients come back with {@code Last-Event-ID}. */
    @WithDefault("PT15M")
    Duration lifetime();

    /** How often a comment keeps an idle connection alive, and every stream looks for what it may have missed. */
    @WithDefault("PT15S")
    Duration heartbeat();
}
