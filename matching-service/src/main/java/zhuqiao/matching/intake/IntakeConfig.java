package zhuqiao.matching.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the group commit. */
@ConfigMapping(prefix = "zhuqiao.intake")
public interface IntakeConfig {
    /** Most applications that wait; beyond that callers get 503 with Retry-After. */
    @WithDefault("5000")
    int queue();

    /** Most applications of one transaction. */
    @WithDefault("200")
    int group();

    /** How often an application goes into the next group because its candidates filled up, before it gets 503. */
    @WithDefault("30")
    int rounds();

    /** How long one statement may take. */
    @WithDefault("PT10S")
    Duration statementTimeout();

    /** How long an application waits for consents or a review. */
    @WithDefault("P30D")
    Duration patience();
}
