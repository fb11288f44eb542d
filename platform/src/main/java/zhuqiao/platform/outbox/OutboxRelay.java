package zhuqiao.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes committed outbox rows to Kafka, in order per key. One replica owns the relay at a time by a session-level
 * advisory lock on a connection of its own; when that connection or its process dies, another replica takes over.
 * Sending happens outside any transaction; a row is deleted only after the broker acknowledged it, so that a crash
 * repeats messages and never loses one.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** In the space of two-part advisory locks, which no lock drawn from a caller's text can reach. */
    private static final int LOCK = 0x7A71_6F75;

    private static final int OF_THE_RELAY = 0x7462_6F78;
    private static final String NEXT = """
            select id, topic, key, payload from (
              select id, topic, key, payload, sum(octet_length(payload)) over (order by id) - octet_length(payload) as before
              from outbox order by id limit $1) next
            where before < $2 order by id
            """;
    private final Vertx vertx;
    private final Pool pool;
    private final OutboxConfig config;
    private final MutinyEmitter<String> emitter;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean wanted;
    private volatile boolean stopped;
    private volatile long timer;
    private volatile @Nullable SqlConnection owner;

    public OutboxRelay(
            Vertx vertx,
            Pool pool,
            OutboxConfig config,
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> emitter) {
        this.vertx = vertx;
        this.pool = pool;
        this.config = config;
        this.emitter = emitter;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.interval().toMillis(), id -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    /** Looks for rows now; call it after a commit. */
    public void wake() {
        wanted = true;
        if (stopped || !running.compareAndSet(false, true)) {
            return;
        }
        wanted = false;
        round().ifNoItem()
                .after(config.patience())
                .fail()
                .subscribe()
                .with(published -> ended(published > 0), failure -> {
                    LOG.warnf("outbox relay failed, will retry: %s", failure.toString());
                    forgetOwner();
                    ended(false);
                });
    }

    /** Looks for rows a moment from now, when the transaction under way has had time to commit. */
    void wakeSoon() {
        vertx.setTimer(2, id -> wake());
    }

    private void ended(boolean more) {
        running.set(false);
        if ((more || wanted) && !stopped) {
            wake();
        }
    }

    private Uni<Integer> round() {
        return owned().flatMap(
                        connection -> connection == null ? Uni.createFrom().item(0) : publishNext(connection));
    }

    private Uni<@Nullable SqlConnection> owned() {
        SqlConnection current = owner;
        if (current != null) {
            return Uni.createFrom().item(current);
        }
        return pool.getConnection()
                .flatMap(connection -> connection
                        .preparedQuery("select pg_try_advisory_lock($1, $2)")
                        .execute(Tuple.of(LOCK, OF_THE_RELAY))
                        .flatMap(rows -> {
                            if (rows.iterator().next().getBoolean(0)) {
                                owner = connection;
                                return Uni.createFrom().item(connection);
                            }
                            return connection.close().replaceWith((SqlConnection) null);
                        }));
    }

    private Uni<Integer> publishNext(SqlConnection connection) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of(config.batch(), config.batchBytes().asLongValue()))
                .flatMap(rows -> {
                    List<Row> found = new ArrayList<>();
                    rows.forEach(found::add);
                    return found.isEmpty() ? Uni.createFrom().item(0) : publish(connection, found);
                });
    }

    private Uni<Integer> publish(SqlConnection connection, List<Row> rows) {
        Long[] ids = rows.stream().map(row -> row.getLong(0)).toArray(Long[]::new);
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUni(this::send)
                .merge(Math.max(1, rows.size()))
                .collect()
                .asList()
                .flatMap(sent -> connection
                        .preparedQuery("delete from outbox where id = any($1)")
                        .execute(Tuple.of(ids)))
                .replaceWith(rows.size());
    }

    private Uni<Void> send(Row row) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.getString(1))
                .withKey(row.getString(2))
                .build();
        return emitter.sendMessage(Message.of(row.getString(3)).addMetadata(metadata));
    }

    /** Gives the connection back; its advisory lock goes with the session. */
    private void forgetOwner() {
        SqlConnection lost = owner;
        owner = null;
        if (lost != null) {
            lost.preparedQuery("select pg_advisory_unlock_all()")
                    .execute()
                    .onItemOrFailure()
                    .transformToUni((rows, failure) -> lost.close())
                    .subscribe()
                    .with(
                            closed -> {},
                            failure -> LOG.debugf("relay connection was already gone: %s", failure.toString()));
        }
    }
}
