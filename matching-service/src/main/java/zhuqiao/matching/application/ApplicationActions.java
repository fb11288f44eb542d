package zhuqiao.matching.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.intake.Rematches;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.DatabaseClock;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.problem.Problem;

/**
 * Runs what a lender or an operator does to an application: once per key, with the application locked; the answer is the
 * application as it then stands.
 */
@ApplicationScoped
public class ApplicationActions {
    private static final Logger LOG = Logger.getLogger(ApplicationActions.class);
    private final Idempotency idempotency;
    private final ApplicationRepository applications;
    private final ApplicationReading reading;
    private final DatabaseClock clock;
    private final Rematches rematches;

    public ApplicationActions(
            Idempotency idempotency,
            ApplicationRepository applications,
            ApplicationReading reading,
            DatabaseClock clock,
            Rematches rematches) {
        this.idempotency = idempotency;
        this.applications = applications;
        this.reading = reading;
        this.clock = clock;
        this.rematches = rematches;
    }

    /**
     * Runs {@code effect} and, when it left the application to be matched again, waits for that match too. A caller who
     * hangs up cancels nothing.
     *
     * @param effect answers the HTTP status of its success
     * @return 404 for another lender's application, or what the effect fails with
     */
    public Uni<Answer> run(ApplicationAction action, BiFunction<ApplicationEntity, Cause, Uni<Integer>> effect) {
        Executor here = MutinyHelper.executor(Vertx.currentContext());
        AtomicReference<@Nullable ApplicationEntity> toMatch = new AtomicReference<>();
        return idempotency
                .once(
                        action.key(),
                        () -> applications
                                .lock(action.applicationId())
                                .map(found -> concerned(action, found))
                                .flatMap(application -> clock.now()
                                        .map(now -> new Cause(action.actor(), action.name(), now))
                                        .flatMap(cause -> effect.apply(application, cause))
                                        .invoke(status ->
                                                toMatch.set(application.rematchAt == null ? null : application))
                                        .flatMap(status -> answer(application, status))),
                        () -> toMatch.get() != null)
                .flatMap(answer -> {
                    ApplicationEntity application = toMatch.get();
                    return application == null
                            ? Uni.createFrom().item(answer)
                            : matched(action, application, answer, here);
                })
                .memoize()
                .indefinitely();
    }

    private Uni<Answer> answer(ApplicationEntity application, int status) {
        return Panache.getSession()
                .flatMap(session -> session.flush())
                .flatMap(flushed -> reading.show(application))
                .map(shown -> Answer.ok(shown).withStatus(status));
    }

    /** The change is committed: should this match fail, the sweep makes it, and the caller learns so by webhook. */
    private Uni<Answer> matched(ApplicationAction action, ApplicationEntity application, Answer first, Executor here) {
        return rematches
                .now(application.id)
                .onFailure()
                .invoke(failure ->
                        LOG.infof("match left to the sweep applicationId=%s: %s", application.id, failure.toString()))
                .onFailure()
                .recoverWithNull()
                .emitOn(here)
                .flatMap(done -> Panache.withTransaction(() -> applications
                        .findById(application.id)
                        .map(found -> concerned(action, found))
                        .flatMap(reading::show)
                        .flatMap(shown -> idempotency.settle(
                                action.key(), Answer.ok(shown).withStatus(first.status())))));
    }

    private static ApplicationEntity concerned(ApplicationAction action, @Nullable ApplicationEntity found) {
        if (found == null || !action.concerns(found)) {
            throw Problem.notFound();
        }
        return found;
    }
}
