package zhuqiao.matching.confirmation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an acknowledgement must satisfy. */
@ConfigMapping(prefix = "zhuqiao.confirmation")
public interface ConfirmationConfig {
    /** Least time that the cost sheet must have been read (rule C11). */
    @WithDefault("PT3S")
    Duration leastReading();

    /** How far a lender's clock may be off. */
    @WithDefault("PT10S")
    Duration clockSkew();
}
