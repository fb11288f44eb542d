package zhuqiao.matching.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the projection reads the compacted topics. */
@ConfigMapping(prefix = "zhuqiao.projection")
public interface ProjectionConfig {
    /** Longest wait for the next messages; also how soon a version whose first day has come is noticed. */
    @WithDefault("PT0.2S")
    Duration poll();

    /** Pause before the topics are read anew after a failure. */
    @WithDefault("PT1S")
    Duration retry();
}
