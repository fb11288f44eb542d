package zhuqiao.partner.agreement;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import zhuqiao.partner.webhook.Dispatcher;

/** What happens to agreements without anybody's call. */
@ApplicationScoped
class Timers {
    private final Vertx vertx;
    private final DatedSwitches switches;
    private final StandingReview review;
    private final Dispatcher dispatcher;
    private final AgreementConfig config;
    private volatile List<Errand> errands = List.of();

    Timers(Vertx vertx, DatedSwitches switches, StandingReview review, Dispatcher dispatcher, AgreementConfig config) {
        this.vertx = vertx;
        this.switches = switches;
        this.review = review;
        this.dispatcher = dispatcher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        errands = List.of(
                new Errand(vertx, "dated switches", config.switchInterval(), switches::next, dispatcher::wake),
                new Errand(vertx, "review of agreements", config.reviewInterval(), this::review, dispatcher::wake));
    }

    private Uni<Boolean> review() {
        if (!review.isRebased()) {
            return review.rebase().invoke(review::markRebased).replaceWith(true);
        }
        return review.next()
                .onFailure(failure -> failure instanceof FailedReview && !(failure.getCause() instanceof BusyAgreement))
                .recoverWithUni(failure -> review.postpone((FailedReview) failure));
    }

    void stop(@Observes ShutdownEvent event) {
        errands.forEach(Errand::stop);
    }
}
