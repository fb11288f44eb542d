package zhuqiao.matching.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.matching.application.Submissions;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.security.BlindIndex;

/**
 * Puts applications to the next partner, matched afresh through the same groups as new ones. That one is due stands in
 * its row since the transaction that ended its referral: a crash in between only delays it.
 */
@ApplicationScoped
public class Rematches {
    private static final Logger LOG = Logger.getLogger(Rematches.class);
    private static final long INTERVAL_MILLIS = 250;
    private static final int BATCH = 200;
    private final Vertx vertx;
    private final Pool pool;
    private final Intake intake;
    private final MarketPlace marketPlace;
    private final Submissions submissions;
    private final BlindIndex index;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long timer;

    public Rematches(
            Vertx vertx, Pool pool, Intake intake, MarketPlace marketPlace, Submissions submissions, BlindIndex index) {
        this.vertx = vertx;
        this.pool = pool;
        this.intake = intake;
        this.marketPlace = marketPlace;
        this.submissions = submissions;
        this.index = index;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(INTERVAL_MILLIS, id -> sweep());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /**
     * Matches one application again, now, if its {@code rematch_at} is committed; completes after that commit. Whoever
     * set it calls this; should the process die first, the sweep does it.
     */
    public Uni<Void> now(UUID applicationId) {
        return pool.preparedQuery("select id, submission from application where id = $1 and rematch_at is not null")
                .execute(Tuple.of(applicationId))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::submit)
                .collect()
                .asList()
                .replaceWithVoid()
                .memoize()
                .indefinitely();
    }

    /** Brings whatever is due now, also what a process that died left behind; returns at once. */
    public void sweep() {
        if (marketPlace.ready() && running.compareAndSet(false, true)) {
            pool.preparedQuery(
                            "select id, submission from application where rematch_at <= now() order by rematch_at limit $1")
                    .execute(Tuple.of(BATCH))
                    .onItem()
                    .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                    .onItem()
                    .transformToUniAndMerge(
                            row -> submit(row).onFailure().recoverWithUni(failure -> later(row, failure)))
                    .collect()
                    .asList()
                    .eventually(() -> running.set(false))
                    .subscribe()
                    .with(
                            done -> {},
                            failure -> LOG.warnf("rematch failed, will be tried again: %s", failure.toString()));
        }
    }

    /** One that cannot be matched must not keep those behind it waiting. */
    private Uni<Boolean> later(Row row, Throwable failure) {
        if (failure instanceof Problem) { // Intake is full or stopping: the next sweep finds it again.
            return Uni.createFrom().item(false);
        }
        LOG.errorf("rematch failed, put off applicationId=%s: %s", row.getUUID("id"), failure.toString());
        return pool.preparedQuery(
                        "update application set rematch_at = now() + interval '1 minute', version = version + 1"
                                + " where id = $1 and rematch_at <= now()")
                .execute(Tuple.of(row.getUUID("id")))
                .replaceWith(false);
    }

    private Uni<Boolean> submit(Row row) {
        return Uni.createFrom()
                .item(() -> submissions.read(row.get(Buffer.class, "submission").getBytes()))
                .flatMap(submission -> Uni.createFrom()
                        .completionStage(() -> intake.submit(
                                new Rematch(row.getUUID("id"), submission, CaseKeys.of(submission, index)))));
    }
}
