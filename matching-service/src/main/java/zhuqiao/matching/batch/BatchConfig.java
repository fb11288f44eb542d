package zhuqiao.matching.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of batches. */
@ConfigMapping(prefix = "zhuqiao.batch")
public interface BatchConfig {
    /** Most lines of one batch. */
    @WithDefault("1000")
    int lines();

    /** Longest line in bytes: the limit of a single application. */
    @WithDefault("1048576")
    int lineBytes();

    /** Lines of one batch that may be on their way at once; the first of them answered makes room for the next. */
    @WithDefault("200")
    int inFlight();

    /** Batches that one replica carries at once, each in memory whole; beyond that callers get 503 with Retry-After. */
    @WithDefault("4")
    int atOnce();

    /** Of these, how many one lender may have. */
    @WithDefault("2")
    int perLender();

    /** How long a batch may take to arrive. */
    @WithDefault("PT60S")
    Duration receive();
}
