package zhuqiao.partner.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;

/**
 * Notifications on their way to the endpoints that want them, gathered to be written by one statement. The same event
 * written twice makes no second delivery.
 */
final class Fanout {
    /**
     * One JSON parameter, {@link #json()}; answers a row (event_id, event_type, referral_id, reason) for each partner
     * that no endpoint can tell. The endpoints are locked against being disabled meanwhile, which would leave an open
     * delivery behind.
     */
    static final String INSERT = """
            with wanted as (
              select * from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as w(ord int, event_id text, event_type text, subject text,
                referral_id text, body text, owner_kind text, owner_id text, endpoint_id text)
            ), target as (
              select w.*, e.id as target_id, e.status as endpoint_status
              from wanted w
              join webhook_endpoint e on e.owner_kind = w.owner_kind and e.owner_id = w.owner_id
                and e.status in ('ACTIVE', 'PAUSED', 'DISABLED') and w.event_type = any(e.events)
                and (w.endpoint_id is null or e.id <> w.endpoint_id)
              for share of e
            ), inserted as (
              insert into webhook_delivery (event_id, endpoint_id, event_type, subject, referral_id, body, due_at)
              select event_id, target_id, event_type, subject, referral_id, body, now()
              from target where endpoint_status <> 'DISABLED' order by ord
              on conflict (event_id, endpoint_id) do nothing
            )
            select w.event_id, w.event_type, w.referral_id,
              case when exists (select 1 from target t where t.event_id = w.event_id) then 'DISABLED'
                   else 'NO_ENDPOINT' end as reason
            from wanted w
            where w.owner_kind = 'PARTNER' and w.referral_id is not null
              and not exists (select 1 from target t where t.event_id = w.event_id and t.endpoint_status <> 'DISABLED')
            order by w.ord
            """;

    private final ArrayNode wanted = Json.MAPPER.createArrayNode();

    /** Adds a notification; its id makes it unique per endpoint. */
    Fanout add(String eventId, Instant time, Notification notification) {
        return add(eventId, time, notification, null);
    }

    /** As above, for every endpoint of the recipients but one. */
    Fanout add(String eventId, Instant time, Notification notification, @Nullable String exceptEndpoint) {
        JsonNode referral = notification.data().get("referralId");
        String body = body(notification.type(), time, notification.data());
        for (Notification.Recipient recipient : notification.recipients()) {
            wanted.addObject()
                    .put("ord", wanted.size())
                    .put("event_id", eventId)
                    .put("event_type", notification.type())
                    .put("subject", notification.subject())
                    .put("referral_id", referral == null ? null : referral.asText())
                    .put("body", body)
                    .put("owner_kind", recipient.kind().name())
                    .put("owner_id", recipient.id())
                    .put("endpoint_id", exceptEndpoint);
        }
        return this;
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    String json() {
        return Json.write(wanted);
    }

    /** The bytes that are signed and sent. */
    static String body(String type, Instant time, JsonNode data) {
        ObjectNode body = Json.object().put("type", type).put("timestamp", time.toString());
        return Json.write(body.set("data", data));
    }
}
