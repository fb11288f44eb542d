package zhuqiao.partner.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Claims due deliveries and writes their results, by SQL: this is the hot path. Of an endpoint and subject only the
 * first open delivery may be claimed. A claim is a lease: one that ran out may be claimed by another, and a result
 * counts only if it names the newest attempt.
 */
@ApplicationScoped
class DeliveryQueue {
    /** Parameters: most rows, most rows an endpoint, rows already under way by endpoint (JSON object), lease in ms. */
    private static final String CLAIM = """
            with due as (
              select d.id, d.seq, d.endpoint_id,
                row_number() over (partition by d.endpoint_id order by d.seq) as place
              from webhook_delivery d
              join webhook_endpoint e on e.id = d.endpoint_id
              where d.status in ('PENDING', 'SENDING') and d.due_at <= now()
                and (e.status = 'ACTIVE' or (d.event_type = 'endpoint.test' and e.status in ('PENDING', 'DISABLED')))
                and coalesce(($3::jsonb ->> d.endpoint_id)::int, 0) < $2
                and not exists (
                  select 1 from webhook_delivery b
                  where b.endpoint_id = d.endpoint_id and b.subject = d.subject
                    and b.status in ('PENDING', 'SENDING') and b.seq < d.seq)
              order by d.due_at
              limit 1000
            ), free as (
              select d.id from webhook_delivery d
              join due on due.id = d.id
              where due.place <= $2 - coalesce(($3::jsonb ->> due.endpoint_id)::int, 0)
                and d.status in ('PENDING', 'SENDING') and d.due_at <= now()
              order by due.seq
              limit $1
              for update of d skip locked
            )
            update webhook_delivery d
            set status = 'SENDING', attempts = d.attempts + 1, due_at = now() + $4 * interval '1 millisecond'
            from free, webhook_endpoint e
            where d.id = free.id and e.id = d.endpoint_id
            returning d.id, d.event_id, d.endpoint_id, d.event_type, d.body, d.attempts, d.spent, d.created_at,
              e.url, e.challenge, e.secret,
              case when e.previous_secret_until > now() then e.previous_secret end as previous_secret
            """;

    /**
     * Parameters: id, attempt, next status, pause in ms or null, status code, error, duration in ms, whether it was an
     * echoed test. Touches the endpoint only when its health changes; {@link Departures} sees to one that is gone.
     */
    private static final String SETTLE = """
            with done as (
              update webhook_delivery
              set status = $3, due_at = now() + coalesce($4, 0) * interval '1 millisecond',
                closed_at = case when $3 = 'PENDING' then null else now() end, status_code = $5, error = $6
              where id = $1 and attempts = $2 and status = 'SENDING'
              returning id, endpoint_id
            ), health as (
              update webhook_endpoint e
              set failing_since = case when $6::text is null then null else coalesce(e.failing_since, now()) end,
                warned_at = case when $6::text is null then null else e.warned_at end,
                last_error = $6,
                status = case when $8 and e.status in ('PENDING', 'DISABLED') then 'ACTIVE' else e.status end,
                version = e.version + 1, updated_at = now()
              from done
              where e.id = done.endpoint_id
                and $6 is distinct from 'gone' and ($8 or ($6::text is null) = (e.failing_since is not null) or e.last_error is distinct from $6)
            )
            insert into webhook_attempt (delivery_id, number, at, millis, status_code, error)
            select id, $2, now() - $7 * interval '1 millisecond', $7, $5, $6 from done
            """;

    private static final Duration RETRY_PAUSE = Duration.ofMillis(50);
    private static final int RETRIES = 5;
    private final Pool pool;
    private final KeyVault vault;
    private final WebhookConfig config;

    DeliveryQueue(Pool pool, KeyVault vault, WebhookConfig config) {
        this.pool = pool;
        this.vault = vault;
        this.config = config;
    }

    /**
     * Claims due deliveries.
     *
     * @param limit most to claim
     * @param underWay how many are being sent already, by endpoint
     */
    Uni<List<Parcel>> claim(int limit, Map<String, Integer> underWay) {
        JsonObject busy = new JsonObject();
        underWay.forEach(busy::put);
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(
                        limit,
                        config.maxInFlightPerEndpoint(),
                        busy,
                        config.lease().toMillis()))
                .map(this::parcels);
    }

    /** Writes the result of an attempt; a result that comes after its lease was taken over changes nothing. */
    Uni<Void> settle(Parcel parcel, DeliveryState next, Outcome outcome, long millis) {
        return settle(pool, parcel, next, outcome, millis)
                .onFailure()
                .retry()
                .withBackOff(RETRY_PAUSE)
                .atMost(RETRIES);
    }

    /** As above, on a connection whose transaction the caller ends. */
    static Uni<Void> settle(SqlClient client, Parcel parcel, DeliveryState next, Outcome outcome, long millis) {
        Long pause =
                next instanceof DeliveryState.Waiting waiting ? waiting.delay().toMillis() : null;
        boolean proven = parcel.isTest() && next instanceof DeliveryState.Delivered;
        return client.preparedQuery(SETTLE)
                .execute(Tuple.tuple(values(
                        parcel.id(),
                        parcel.attempt(),
                        next.status().name(),
                        pause,
                        outcome.code(),
                        outcome.word(),
                        (int) millis,
                        proven)))
                .replaceWithVoid();
    }

    private static List<Object> values(@Nullable Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    private List<Parcel> parcels(RowSet<Row> rows) {
        List<Parcel> parcels = new ArrayList<>();
        rows.forEach(row -> parcels.add(parcel(row)));
        return parcels;
    }

    private Parcel parcel(Row row) {
        List<SigningKey> keys = new ArrayList<>();
        keys.add(vault.open(row.getBuffer("secret").getBytes()));
        if (row.getBuffer("previous_secret") != null) {
            keys.add(vault.open(row.getBuffer("previous_secret").getBytes()));
        }
        int attempt = row.getInteger("attempts");
        return new Parcel(
                row.getString("id"),
                row.getString("event_id"),
                row.getString("endpoint_id"),
                row.getString("event_type"),
                row.getString("body"),
                attempt,
                attempt - row.getInteger("spent"),
                row.get(OffsetDateTime.class, "created_at").toInstant(),
                row.getString("url"),
                keys,
                row.getString("challenge"));
    }
}
