package zhuqiao.partner.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.logging.Logger;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;

/** Every minute: warns owners of endpoints that keep failing, and deletes deliveries that are old enough. */
@ApplicationScoped
class DeliveryUpkeep {
    private static final Logger LOG = Logger.getLogger(DeliveryUpkeep.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final String WARN = """
            update webhook_endpoint set warned_at = now(), version = version + 1
            where id in (
              select id from webhook_endpoint
              where failing_since < now() - $1 * interval '1 millisecond' and warned_at is null
                and status in ('ACTIVE', 'PAUSED')
              limit 100 for update skip locked)
            returning id, owner_kind, owner_id, failing_since, last_error
            """;
    private static final String DELETE = """
            delete from webhook_delivery where id in (
              select id from webhook_delivery where closed_at < now() - $1 * interval '1 millisecond'
              limit 5000 for update skip locked)
            """;
    private final Vertx vertx;
    private final Pool pool;
    private final Dispatcher dispatcher;
    private final WebhookConfig config;
    private volatile long timer;

    DeliveryUpkeep(Vertx vertx, Pool pool, Dispatcher dispatcher, WebhookConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.dispatcher = dispatcher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(INTERVAL.toMillis(), id -> run());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void run() {
        warn().chain(this::deleteOld)
                .subscribe()
                .with(
                        done -> dispatcher.wake(),
                        failure -> LOG.warnf("webhook upkeep failed, will retry: %s", failure.toString()));
    }

    private Uni<Void> warn() {
        return pool.withTransaction(connection -> connection
                .preparedQuery(WARN)
                .execute(Tuple.of(config.warnAfter().toMillis()))
                .flatMap(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> tellOthers(connection, row))
                        .collect()
                        .asList())
                .replaceWithVoid());
    }

    private static Uni<Void> tellOthers(SqlConnection connection, Row endpoint) {
        Instant now = Instant.now();
        String id = endpoint.getString("id");
        Notification.Recipient owner = new Notification.Recipient(
                Notification.Kind.valueOf(endpoint.getString("owner_kind")), endpoint.getString("owner_id"));
        Notification warning = new Notification(
                EventTypes.WARNING,
                List.of(owner),
                id,
                Json.object()
                        .put("endpointId", id)
                        .put(
                                "failingSince",
                                endpoint.get(OffsetDateTime.class, "failing_since")
                                        .toInstant()
                                        .toString())
                        .put("lastError", endpoint.getString("last_error")));
        Fanout fanout = new Fanout().add(Ids.next().toString(), now, warning, id);
        return connection
                .preparedQuery(Fanout.INSERT)
                .execute(Tuple.of(fanout.json()))
                .replaceWithVoid();
    }

    private Uni<Void> deleteOld() {
        return pool.preparedQuery(DELETE)
                .execute(Tuple.of(config.retention().toMillis()))
                .replaceWithVoid();
    }
}
