package zhuqiao.matching.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Lends connections to threads that wait. What is lent always comes back, or the pool would run dry. */
@ApplicationScoped
class Connections {
    private static final Logger LOG = Logger.getLogger(Connections.class);
    private final Pool pool;
    private final IntakeConfig config;

    Connections(Pool pool, IntakeConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /**
     * Runs {@code work} with a connection of its own.
     *
     * @throws io.smallrye.mutiny.TimeoutException when none is free within the time of a statement
     */
    <T> T with(Function<SqlConnection, T> work) {
        SqlConnection connection = lend();
        try {
            return work.apply(connection);
        } finally {
            giveBack(connection);
        }
    }

    /** One that comes after the wait was given up goes back at once. */
    private SqlConnection lend() {
        CompletableFuture<SqlConnection> asked = pool.getConnection().subscribeAsCompletionStage();
        try {
            return Uni.createFrom().completionStage(asked).await().atMost(config.statementTimeout());
        } catch (RuntimeException late) {
            var _ = asked.thenAccept(Connections::giveBack);
            throw late;
        }
    }

    private static void giveBack(SqlConnection connection) {
        connection.close().subscribe().with(closed -> {}, failure -> LOG.debugf("%s", failure.toString()));
    }
}
