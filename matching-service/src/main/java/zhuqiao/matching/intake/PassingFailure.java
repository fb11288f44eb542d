package zhuqiao.matching.intake;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes away by itself, so that another attempt is worth it; all else is a defect that would only repeat. */
final class PassingFailure {
    private PassingFailure() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PgException pg) {
                return passes(pg.getSqlState());
            }
            if (each instanceof IOException || each instanceof VertxException || each instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Deadlock or serialization failure, a lost connection, a server that stops. */
    private static boolean passes(@Nullable String sqlState) {
        return sqlState != null && Stream.of("40", "08", "57").anyMatch(sqlState::startsWith);
    }
}
