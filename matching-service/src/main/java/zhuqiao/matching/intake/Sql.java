package zhuqiao.matching.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one transaction, on a thread that waits. They travel as they are sent and run in that order, so that the
 * server works while the thread makes the next. Answers are to be awaited in the same order: of those that fail the first
 * is the cause, the others only say that the transaction was lost by then.
 */
final class Sql {
    private final SqlConnection connection;
    private final Duration timeout;
    private final List<Pending> sent = new ArrayList<>();
    private @Nullable Uni<Transaction> begun;

    Sql(SqlConnection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    /** A question that was sent; its answer is waited for when it is needed. */
    interface Pending {
        RowSet<Row> rows();
    }

    /** Sends BEGIN; what follows may be sent at once, but see {@link #begun}. */
    void begin() {
        Uni<Transaction> asked = connection.begin().memoize().indefinitely();
        asked.subscribe().with(transaction -> {}, failure -> {});
        begun = asked;
    }

    /** To be awaited before anything is decided: were there no transaction, each statement would stand alone. */
    void begun() {
        transaction().await().atMost(timeout);
    }

    void commit() {
        transaction().flatMap(Transaction::commit).await().atMost(timeout);
    }

    void rollback() {
        transaction().flatMap(Transaction::rollback).await().atMost(timeout);
    }

    private Uni<Transaction> transaction() {
        return Objects.requireNonNull(begun, "begin first");
    }

    RowSet<Row> query(String sql, @Nullable Object... parameters) {
        return ask(sql, parameters).rows();
    }

    /** Sends a question without waiting for its answer. */
    Pending ask(String sql, @Nullable Object... parameters) {
        Tuple tuple = Tuple.tuple();
        for (@Nullable Object parameter : parameters) {
            tuple.addValue(parameter);
        }
        Uni<RowSet<Row>> asked =
                connection.preparedQuery(sql).execute(tuple).memoize().indefinitely();
        asked.subscribe().with(rows -> {}, failure -> {});
        return () -> asked.await().atMost(timeout);
    }

    /** Sends a statement whose answer nobody reads; {@link #awaitSent} tells whether it succeeded. */
    void send(String sql, @Nullable Object... parameters) {
        sent.add(ask(sql, parameters));
    }

    /** Waits for all that were sent; fails with the first failure. */
    void awaitSent() {
        sent.forEach(Pending::rows);
        sent.clear();
    }
}
