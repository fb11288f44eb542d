package zhuqiao.matching.intake;

import static zhuqiao.matching.intake.Columns.Type.BYTES;
import static zhuqiao.matching.intake.Columns.Type.INTEGER;
import static zhuqiao.matching.intake.Columns.Type.TEXT;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.security.FieldCipher;

/** Idempotency keys of a whole group: taken together, answered again, stored with their effect. */
final class Replays {
    private record Scope(String caller, String path, String key) {}

    private final Sql sql;
    private final FieldCipher cipher;
    private final AfterCommit after;
    private final Columns stored = new Columns(TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, BYTES);

    Replays(Sql sql, FieldCipher cipher, AfterCommit after) {
        this.sql = sql;
        this.cipher = cipher;
        this.after = after;
    }

    /** Settles those whose key is in progress elsewhere, was used before or was reused; the rest may go on. */
    List<Arrival> open(List<Arrival> arrivals) {
        List<Arrival> keyed =
                arrivals.stream().filter(each -> each.idempotencyKey() != null).toList();
        if (keyed.isEmpty()) {
            return arrivals;
        }
        Map<Long, Boolean> taken = take(keyed);
        Map<Scope, Row> answers = find(keyed);
        List<Arrival> open = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            IdempotencyKey key = arrival.idempotencyKey();
            Row earlier = key == null ? null : answers.get(new Scope(key.caller(), key.path(), key.key()));
            if (key == null || (taken.getOrDefault(key.lock(), false) && earlier == null)) {
                open.add(arrival);
            } else if (earlier == null) {
                after.fail(arrival, IdempotencyKey.inProgress());
            } else if (!earlier.getString("content_hash").equals(key.contentHash())) {
                after.fail(arrival, IdempotencyKey.reused());
            } else {
                after.settle(arrival, new Arrival.Result.Answered(replay(earlier)));
            }
        }
        return open;
    }

    /** Keeps an answer for {@link #write}. */
    void keep(Arrival arrival, Answer answer) {
        IdempotencyKey key = arrival.idempotencyKey();
        if (key != null) {
            String body = answer.stored();
            stored.add(
                    key.caller(),
                    key.path(),
                    key.key(),
                    key.contentHash(),
                    answer.status(),
                    answer.location(),
                    body == null ? null : cipher.encrypt(body, Idempotency.CONTEXT));
        }
    }

    void write() {
        if (!stored.isEmpty()) {
            sql.add(
                    "insert into idempotency_key (caller, path, key, content_hash, status, location, body) select * from "
                            + stored.unnest(),
                    stored.parameters());
        }
    }

    private Map<Long, Boolean> take(List<Arrival> keyed) {
        Map<Long, Boolean> taken = new HashMap<>();
        Long[] locks = keyed.stream()
                .map(Arrival::idempotencyKey)
                .map(key -> key == null ? 0 : key.lock())
                .toArray(Long[]::new);
        for (Row row :
                sql.query("select k, pg_try_advisory_xact_lock(k) from unnest($1::bigint[]) as k", (Object) locks)) {
            taken.put(row.getLong(0), row.getBoolean(1));
        }
        return taken;
    }

    private Map<Scope, Row> find(List<Arrival> keyed) {
        Columns scopes = new Columns(TEXT, TEXT, TEXT);
        for (Arrival arrival : keyed) {
            IdempotencyKey key = arrival.idempotencyKey();
            if (key != null) {
                scopes.add(key.caller(), key.path(), key.key());
            }
        }
        Map<Scope, Row> found = new HashMap<>();
        for (Row row : sql.query(
                "select i.* from " + scopes.unnest() + " as u(caller, path, key) join idempotency_key i"
                        + " using (caller, path, key)",
                scopes.parameters())) {
            found.put(new Scope(row.getString("caller"), row.getString("path"), row.getString("key")), row);
        }
        return found;
    }

    private Answer replay(Row row) {
        Buffer body = row.get(Buffer.class, "body");
        return new Answer(
                row.getInteger("status"),
                row.getString("location"),
                row.getString("etag"),
                body == null ? null : decrypt(body),
                null,
                true);
    }

    private @Nullable String decrypt(Buffer body) {
        return cipher.decrypt(body.getBytes(), Idempotency.CONTEXT);
    }
}
