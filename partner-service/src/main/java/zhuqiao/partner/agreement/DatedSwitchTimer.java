package zhuqiao.partner.agreement;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import zhuqiao.partner.webhook.Dispatcher;

/** Runs the dated switches at an interval, on every replica: due agreements are taken by skipping locked ones. */
@ApplicationScoped
class DatedSwitchTimer {
    private static final Logger LOG = Logger.getLogger(DatedSwitchTimer.class);
    private final Vertx vertx;
    private final DatedSwitches switches;
    private final Dispatcher dispatcher;
    private final AgreementConfig config;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long timer;

    DatedSwitchTimer(Vertx vertx, DatedSwitches switches, Dispatcher dispatcher, AgreementConfig config) {
        this.vertx = vertx;
        this.switches = switches;
        this.dispatcher = dispatcher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.switchInterval().toMillis(), id -> run());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        VertxContext.getOrCreateDuplicatedContext(vertx).runOnContext(v -> {
            VertxContextSafetyToggle.setCurrentContextSafe(true);
            untilNoneIsDue()
                    .onTermination()
                    .invoke(() -> running.set(false))
                    .subscribe()
                    .with(
                            done -> dispatcher.wake(),
                            failure -> LOG.warnf("dated switches failed, will retry: %s", failure.toString()));
        });
    }

    private Uni<Boolean> untilNoneIsDue() {
        return switches.next().repeat().whilst(more -> more).collect().last();
    }
}
