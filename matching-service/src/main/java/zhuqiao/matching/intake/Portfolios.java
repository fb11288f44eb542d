package zhuqiao.matching.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.Market;

/**
 * This replica's copy of the platform's live balances. Each group first reads what other transactions changed since, so
 * that only what is still under way elsewhere is unknown to it.
 */
final class Portfolios {
    private @Nullable LiveBalances balances;
    private String seenUpTo = "0";

    Portfolio current(BalanceReader reader, Market market, LocalDate today) {
        LiveBalances copy = balances;
        if (copy == null) {
            copy = new LiveBalances();
            seenUpTo = "0";
        }
        seenUpTo = reader.update(copy, seenUpTo);
        balances = copy;
        return new Portfolio(market, today, copy);
    }

    /** A group that failed may have added what was never committed. */
    void forget() {
        balances = null;
    }
}
