package zhuqiao.partner.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.stream.Collectors;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.OutboxRow;
import zhuqiao.platform.outbox.Topics;

/** Tells matching-service what can never be delivered: {@code delivery.failed} on the topic delivery-events. */
final class Unreachable {
    private Unreachable() {}

    /** Publishes, in the connection's transaction, rows of (event_id, event_type, referral_id, reason). */
    static Uni<Integer> publish(SqlConnection connection, RowSet<Row> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(
                        row -> connection.preparedQuery(OutboxRow.INSERT).execute(tuple(row)))
                .collect()
                .with(Collectors.counting())
                .map(Long::intValue);
    }

    private static Tuple tuple(Row row) {
        String referralId = row.getString("referral_id");
        ObjectNode data = Json.object()
                .put("referralId", referralId)
                .put("eventType", row.getString("event_type"))
                .put("eventId", row.getString("event_id"))
                .put("reason", row.getString("reason"));
        OutboxRow event = OutboxRow.of(Topics.DELIVERY_EVENTS, referralId, "delivery.failed", Instant.now(), data);
        return Tuple.of(event.bucket(), event.topic(), event.key(), event.eventId(), event.payload());
    }
}
