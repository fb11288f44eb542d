package zhuqiao.matching.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.Market;

/**
 * The platform's live balances, read again when older than a second: this replica's own grants are added at once,
 * another replica's show within that second. Declared headroom is a bank's own estimate, dated and days old, so that
 * a second of another replica's loans lies within its meaning.
 */
final class Portfolios {
    private static final Duration AGE = Duration.ofSeconds(1);
    private @Nullable Portfolio latest;
    private @Nullable Market market;
    private Instant readAt = Instant.EPOCH;

    Portfolio current(FactsReader reader, Market now, LocalDate today, Instant at) {
        Portfolio portfolio = latest;
        if (portfolio == null || market != now || at.isAfter(readAt.plus(AGE))) {
            portfolio = new Portfolio(now, today, reader.portfolio());
            latest = portfolio;
            market = now;
            readAt = at;
        }
        return portfolio;
    }

    /** A group that failed may have added what was never committed. */
    void forget() {
        latest = null;
    }
}
