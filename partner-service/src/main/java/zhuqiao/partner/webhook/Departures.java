package zhuqiao.partner.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.OutboxRelay;

/** An endpoint that answered 410: it is disabled, what waited for it is cancelled, and those concerned are told. */
@ApplicationScoped
class Departures {
    private static final Logger LOG = Logger.getLogger(Departures.class);
    private static final String DISABLE = """
            update webhook_endpoint set status = 'DISABLED', version = version + 1, updated_at = now()
            where id = $1 and status in ('PENDING', 'ACTIVE', 'PAUSED')
            returning owner_kind, owner_id, failing_since, last_error
            """;
    private static final String CANCEL = """
            update webhook_delivery set status = 'CANCELLED', closed_at = now(), error = 'gone'
            where endpoint_id = $1 and status in ('PENDING', 'SENDING')
            """;
    /** Cancelled events about referrals that no other endpoint of the owner has received or will receive. */
    private static final String LOST = """
            select d.event_id, d.event_type, d.referral_id, 'GONE' as reason
            from webhook_delivery d
            where d.endpoint_id = $1 and d.status = 'CANCELLED' and d.closed_at = now()
              and d.referral_id is not null and $2 = 'PARTNER'
              and not exists (
                select 1 from webhook_delivery o
                where o.event_id = d.event_id and o.endpoint_id <> d.endpoint_id
                  and o.status in ('PENDING', 'SENDING', 'DELIVERED'))
            order by d.seq
            """;

    private final Pool pool;
    private final OutboxRelay relay;

    Departures(Pool pool, OutboxRelay relay) {
        this.pool = pool;
        this.relay = relay;
    }

    /**
     * Takes leave of the endpoint that answered the parcel so. All in one transaction: if it fails, the lease runs out,
     * and the next attempt brings the 410 again.
     */
    Uni<Void> disable(Parcel parcel, Outcome.Gone outcome, long millis) {
        String endpointId = parcel.endpointId();
        return pool.withTransaction(connection -> connection
                        .preparedQuery(DISABLE)
                        .execute(Tuple.of(endpointId))
                        .call(rows -> DeliveryQueue.settle(
                                connection, parcel, parcel.state().cancel(), outcome, millis))
                        .flatMap(rows -> rows.size() == 0
                                ? Uni.createFrom().item(0)
                                : depart(connection, endpointId, rows.iterator().next())))
                .invoke(published -> relay.wake())
                .replaceWithVoid();
    }

    private static Uni<Integer> depart(SqlConnection connection, String endpointId, Row endpoint) {
        String kind = endpoint.getString("owner_kind");
        LOG.infof("webhook endpoint disabled endpointId=%s owner=%s", endpointId, endpoint.getString("owner_id"));
        return connection
                .preparedQuery(CANCEL)
                .execute(Tuple.of(endpointId))
                .flatMap(cancelled -> connection.preparedQuery(LOST).execute(Tuple.of(endpointId, kind)))
                .flatMap(lost -> Unreachable.publish(connection, lost))
                .call(published -> tellOthers(connection, endpointId, endpoint));
    }

    private static Uni<RowSet<Row>> tellOthers(SqlConnection connection, String endpointId, Row endpoint) {
        Instant now = Instant.now();
        Notification notification = new Notification(
                EventTypes.DISABLED,
                List.of(new Notification.Recipient(
                        Notification.Kind.valueOf(endpoint.getString("owner_kind")), endpoint.getString("owner_id"))),
                endpointId,
                Json.object()
                        .put("endpointId", endpointId)
                        .put("failingSince", now.toString())
                        .put("lastError", "gone"));
        Fanout fanout = new Fanout().add(Ids.next().toString(), now, notification, endpointId);
        return connection.preparedQuery(Fanout.INSERT).execute(Tuple.of(fanout.json()));
    }
}
