package zhuqiao.matching.intake;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/** Reads the table {@code live_balance}. */
final class BalanceReader {
    private static final String SELECT =
            "select partner_id, lender_id, guarantor_id, co_lent, paid_out_on, partner_fen,"
                    + " lender_fen from live_balance where ";

    private final Sql.Pending oldestUnfinished;
    private final Sql.Pending changed;

    /**
     * Asks for what changed.
     *
     * @param transaction what {@link #update} returned before; 0 for everything
     */
    BalanceReader(Sql sql, String transaction) {
        // Asked first: a transaction that ends between the two questions is then read twice rather than never.
        this.oldestUnfinished = sql.ask("select pg_snapshot_xmin(pg_current_snapshot())::text");
        this.changed = sql.ask(SELECT + "changed_by >= $1::text::xid8", transaction);
    }

    /**
     * Brings a copy up to date.
     *
     * @return the oldest transaction that may still change what this call could not see
     */
    String update(LiveBalances copy) {
        String oldest = oldestUnfinished.rows().iterator().next().getString(0);
        copy(changed.rows(), copy);
        return oldest;
    }

    /** What concerns a lender's counterparts. */
    static LiveBalances of(Sql sql, Counterparts counterparts) {
        LiveBalances balances = new LiveBalances();
        copy(
                sql.query(
                        SELECT + "partner_id = any($1) or guarantor_id = any($2)",
                        counterparts.partners().toArray(String[]::new),
                        counterparts.guarantors().toArray(String[]::new)),
                balances);
        return balances;
    }

    private static void copy(RowSet<Row> rows, LiveBalances copy) {
        for (Row row : rows) {
            copy.set(
                    new LiveBalances.Key(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            row.getBoolean(3),
                            row.getLocalDate(4)),
                    new LiveBalances.Amounts(row.getLong(5), row.getLong(6)));
        }
    }
}
