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
    private @Nullable Relations relations;
    private @Nullable Portfolio uncommitted;
    private String seenUpTo = "0";

    /** Asks for what changed since the last group. */
    BalanceReader ask(Sql sql) {
        return new BalanceReader(sql, seenUpTo);
    }

    Portfolio current(BalanceReader asked, Market market, LocalDate today) {
        LiveBalances copy = balances == null ? new LiveBalances() : balances;
        seenUpTo = asked.update(copy);
        balances = copy;
        Portfolio portfolio = new Portfolio(relations(market), today, copy);
        uncommitted = portfolio;
        return portfolio;
    }

    /** The group is committed: what it added stays. */
    void keep() {
        uncommitted = null;
    }

    /** The group failed: what it added was never committed, or is read with the next group. */
    void undo() {
        Portfolio failed = uncommitted;
        if (failed != null) {
            failed.undo();
            uncommitted = null;
        }
    }

    private Relations relations(Market market) {
        Relations last = relations;
        if (last == null || last.market() != market) {
            last = new Relations(market);
            relations = last;
        }
        return last;
    }
}
