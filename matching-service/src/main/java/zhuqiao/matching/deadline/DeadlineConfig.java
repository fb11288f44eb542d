package zhuqiao.matching.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deadlines are watched. */
@ConfigMapping(prefix = "zhuqiao.deadline")
public interface DeadlineConfig {
    /** How often each kind of deadline is looked for. */
    @WithDefault("PT0.25S")
    Duration interval();

    /** Most due rows taken at a look. */
    @WithDefault("200")
    int batch();
}
