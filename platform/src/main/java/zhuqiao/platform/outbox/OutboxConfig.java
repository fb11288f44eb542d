package zhuqiao.platform.outbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay reads the outbox. */
@ConfigMapping(prefix = "zhuqiao.outbox")
public interface OutboxConfig {
    /** How often the relay looks for rows that no local commit announced. */
    @WithDefault("PT0.05S")
    Duration interval();

    /** Most rows published at once. */
    @WithDefault("1000")
    int batch();

    /** How long a round may take before another is tried; the producer itself gives up a message after two minutes. */
    @WithDefault("PT3M")
    Duration patience();

    /** Most bytes of events published at once, a single larger one excepted. */
    @WithDefault("16M")
    MemorySize batchBytes();
}
