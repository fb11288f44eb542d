package zhuqiao.matching.trail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Makes the coming months' partitions, at start and every six hours; those that exist stay as they are. */
@ApplicationScoped
public class MonthPartitions {
    private static final Logger LOG = Logger.getLogger(MonthPartitions.class);
    private static final Duration INTERVAL = Duration.ofHours(6);
    private static final String CREATE =
            "select create_month_partitions((now() at time zone 'Asia/Shanghai')::date, 4)";
    private final Vertx vertx;
    private final Pool pool;
    private volatile long timer;

    public MonthPartitions(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        create();
        timer = vertx.setPeriodic(INTERVAL.toMillis(), id -> create());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void create() {
        pool.query(CREATE)
                .execute()
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("month partitions not made: %s", failure.toString()));
    }
}
