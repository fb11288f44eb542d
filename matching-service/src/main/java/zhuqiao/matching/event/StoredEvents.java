package zhuqiao.matching.event;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The trail's lines with a status are the events; nothing is stored twice. */
@ApplicationScoped
public class StoredEvents {
    static final int BATCH = 200;
    private final Pool pool;

    public StoredEvents(Pool pool) {
        this.pool = pool;
    }

    /** Up to {@link #BATCH} events after the one named, oldest first. */
    Uni<List<StatusEvent>> after(UUID applicationId, UUID last) {
        return pool.preparedQuery(
                        "select id, status, previous_status, referral_id, at from trail where application_id = $1"
                                + " and id > $2 and status is not null order by id limit $3")
                .execute(Tuple.of(applicationId, last, BATCH))
                .map(rows -> {
                    List<StatusEvent> events = new ArrayList<>();
                    for (Row row : rows) {
                        events.add(new StatusEvent(
                                row.getUUID("id"),
                                applicationId,
                                row.getString("status"),
                                row.getString("previous_status"),
                                row.getUUID("referral_id"),
                                row.getOffsetDateTime("at").toInstant()));
                    }
                    return events;
                });
    }
}
