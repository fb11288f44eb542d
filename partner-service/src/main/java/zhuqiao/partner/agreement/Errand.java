package zhuqiao.partner.agreement;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Work that every replica looks for at an interval and does piece by piece; what another replica has locked it skips. */
final class Errand {
    private static final Logger LOG = Logger.getLogger(Errand.class);
    private final Vertx vertx;
    private final String name;
    private final Supplier<Uni<? extends Boolean>> piece;
    private final Runnable afterwards;
    private final AtomicBoolean running = new AtomicBoolean();
    private final long timer;

    /**
     * @param piece does one piece in its own transaction; false when none was due
     * @param afterwards what follows when none is left
     */
    Errand(Vertx vertx, String name, Duration interval, Supplier<Uni<? extends Boolean>> piece, Runnable afterwards) {
        this.vertx = vertx;
        this.name = name;
        this.piece = piece;
        this.afterwards = afterwards;
        this.timer = vertx.setPeriodic(interval.toMillis(), id -> run());
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        VertxContext.getOrCreateDuplicatedContext(vertx).runOnContext(v -> {
            VertxContextSafetyToggle.setCurrentContextSafe(true);
            Uni.createFrom()
                    .<Boolean>deferred(piece)
                    .repeat()
                    .whilst(more -> more)
                    .collect()
                    .last()
                    .onTermination()
                    .invoke(() -> running.set(false))
                    .subscribe()
                    .with(
                            done -> afterwards.run(),
                            failure -> LOG.warnf("%s failed, will retry: %s", name, failure.toString()));
        });
    }
}
