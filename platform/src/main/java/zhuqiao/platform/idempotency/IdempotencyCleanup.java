package zhuqiao.platform.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes stored answers older than 24 h, at start and once in ten minutes; several replicas doing so do no harm. */
@ApplicationScoped
public class IdempotencyCleanup {
    private static final Logger LOG = Logger.getLogger(IdempotencyCleanup.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private final Vertx vertx;
    private final Pool pool;
    private volatile long timer;

    public IdempotencyCleanup(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        deleteOld();
        timer = vertx.setPeriodic(INTERVAL.toMillis(), id -> deleteOld());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void deleteOld() {
        pool.preparedQuery("delete from idempotency_key where created_at < now() - make_interval(secs => $1)")
                .execute(Tuple.of((double) KEPT.toSeconds()))
                .subscribe()
                .with(
                        rows -> LOG.debugf("idempotency keys deleted count=%d", rows.rowCount()),
                        failure -> LOG.warnf("idempotency keys not cleaned up: %s", failure.toString()));
    }
}
