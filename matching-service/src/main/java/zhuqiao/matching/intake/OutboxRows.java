package zhuqiao.matching.intake;

import static zhuqiao.matching.intake.Columns.Type.INTEGER;
import static zhuqiao.matching.intake.Columns.Type.TEXT;

import java.time.Instant;
import java.util.UUID;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.OutboxRow;
import zhuqiao.platform.outbox.Topics;

/** The events of a group, written with it. */
final class OutboxRows {
    private final Columns rows = new Columns(INTEGER, TEXT, TEXT, Columns.Type.UUID, TEXT);

    void matching(UUID applicationId, Notification notice, Instant at) {
        add(Topics.MATCHING_EVENTS, applicationId.toString(), notice, at);
    }

    void quota(String agreementId, Notification notice, Instant at) {
        add(Topics.QUOTA_EVENTS, agreementId, notice, at);
    }

    void write(Sql sql) {
        if (!rows.isEmpty()) {
            sql.send(
                    "insert into outbox (bucket, topic, key, event_id, payload) select * from " + rows.unnest(),
                    rows.parameters());
        }
    }

    private void add(String topic, String key, Notification notice, Instant at) {
        OutboxRow row = OutboxRow.of(topic, key, Notification.EVENT_TYPE, at, notice);
        rows.add(row.bucket(), row.topic(), row.key(), row.eventId(), row.payload());
    }
}
