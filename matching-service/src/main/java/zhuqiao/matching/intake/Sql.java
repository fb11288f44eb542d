package zhuqiao.matching.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of one transaction, on the intake's own thread: a statement is awaited, several go out at once. */
final class Sql {
    private final SqlConnection connection;
    private final Duration timeout;
    private final List<Uni<RowSet<Row>>> pending = new ArrayList<>();

    Sql(SqlConnection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    /** A question that was sent; its answer is waited for when it is needed. */
    interface Pending {
        RowSet<Row> rows();
    }

    RowSet<Row> query(String sql, @Nullable Object... parameters) {
        return prepare(sql, parameters).await().atMost(timeout);
    }

    /** Sends a question without waiting for its answer, so that several travel together. */
    Pending ask(String sql, @Nullable Object... parameters) {
        Uni<RowSet<Row>> sent = prepare(sql, parameters).memoize().indefinitely();
        sent.subscribe().with(rows -> {}, failure -> {});
        return () -> sent.await().atMost(timeout);
    }

    /** Adds a statement to those that {@link #flush} sends together, in this order. */
    void add(String sql, @Nullable Object... parameters) {
        pending.add(prepare(sql, parameters));
    }

    /** Sends what was added without waiting in between; fails with the first failure. */
    void flush() {
        if (!pending.isEmpty()) {
            List<Uni<RowSet<Row>>> all = List.copyOf(pending);
            pending.clear();
            Uni.join().all(all).andFailFast().await().atMost(timeout);
        }
    }

    private Uni<RowSet<Row>> prepare(String sql, @Nullable Object... parameters) {
        Tuple tuple = Tuple.tuple();
        for (@Nullable Object parameter : parameters) {
            tuple.addValue(parameter);
        }
        return connection.preparedQuery(sql).execute(tuple);
    }
}
