package zhuqiao.matching.deadline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.matching.intake.Rematches;

/** Looks for deadlines at an interval, on every replica. */
@ApplicationScoped
public class DeadlineTimer {
    private static final Logger LOG = Logger.getLogger(DeadlineTimer.class);
    private final Vertx vertx;
    private final Deadlines deadlines;
    private final Rematches rematches;
    private final MarketPlace marketPlace;
    private final DeadlineConfig config;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long timer;

    public DeadlineTimer(
            Vertx vertx, Deadlines deadlines, Rematches rematches, MarketPlace marketPlace, DeadlineConfig config) {
        this.vertx = vertx;
        this.deadlines = deadlines;
        this.rematches = rematches;
        this.marketPlace = marketPlace;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.interval().toMillis(), id -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (!marketPlace.ready() || !running.compareAndSet(false, true)) {
            return;
        }
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> all().eventually(() -> running.set(false))
                .subscribe()
                .with(
                        done -> rematches.sweep(),
                        failure -> LOG.warnf("deadlines failed, looked for again: %s", failure.toString())));
    }

    private Uni<Void> all() {
        return Multi.createFrom()
                .items(Due.values())
                .onItem()
                .transformToUniAndConcatenate(this::all)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** One that fails does not keep the others waiting. */
    private Uni<Void> all(Due due) {
        return deadlines
                .due(due, config.batch())
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(id -> deadlines
                        .meet(due, id)
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "deadline %s failed applicationId=%s", due, id))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
