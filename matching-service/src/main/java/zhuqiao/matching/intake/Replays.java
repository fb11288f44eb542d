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
    private final List<Arrival> arrivals;
    private final Sql.@Nullable Pending locked;
    private final Sql.@Nullable Pending earlier;
    private final Columns stored = new Columns(TEXT, TEXT, TEXT, TEXT, INTEGER, TEXT, BYTES);

    /** Asks for the locks of their keys, and then for what was answered under them. */
    Replays(Sql sql, FieldCipher cipher, List<Arrival> arrivals) {
        this.sql = sql;
        this.cipher = cipher;
        this.arrivals = arrivals;
        Columns scopes = new Columns(TEXT, TEXT, TEXT);
        List<Long> locks = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            IdempotencyKey key = arrival.idempotencyKey();
            if (key != null) {
                locks.add(key.lock());
                scopes.add(key.caller(), key.path(), key.key());
            }
        }
        this.locked = locks.isEmpty()
                ? null
                : sql.ask("select k, pg_try_advisory_xact_lock(k) from unnest($1::bigint[]) as k", (Object)
                        locks.toArray(Long[]::new));
        this.earlier = locks.isEmpty()
                ? null
                : sql.ask(
                        "select caller, path, key, content_hash, status, location, etag, body from " + scopes.unnest()
                                + " as u(caller, path, key) join idempotency_key i" + " using (caller, path, key)",
                        scopes.parameters());
    }

    /** Settles those whose key is in progress elsewhere, was used before or was reused; the rest may go on. */
    List<Arrival> open(AfterCommit after) {
        Map<Long, Boolean> taken = taken();
        Map<Scope, Row> answers = answers();
        List<Arrival> open = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            IdempotencyKey key = arrival.idempotencyKey();
            Row answer = key == null ? null : answers.get(new Scope(key.caller(), key.path(), key.key()));
            if (key == null || (taken.getOrDefault(key.lock(), false) && answer == null)) {
                open.add(arrival);
            } else if (answer == null) {
                after.fail(arrival, IdempotencyKey.inProgress());
            } else if (!answer.getString("content_hash").equals(key.contentHash())) {
                after.fail(arrival, IdempotencyKey.reused());
            } else {
                after.settle(arrival, new Arrival.Result.Answered(replay(answer)));
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
            sql.send(
                    "insert into idempotency_key (caller, path, key, content_hash, status, location, body) select * from "
                            + stored.unnest(),
                    stored.parameters());
        }
    }

    private Map<Long, Boolean> taken() {
        Map<Long, Boolean> taken = new HashMap<>();
        if (locked != null) {
            locked.rows().forEach(row -> taken.put(row.getLong(0), row.getBoolean(1)));
        }
        return taken;
    }

    private Map<Scope, Row> answers() {
        Map<Scope, Row> found = new HashMap<>();
        if (earlier != null) {
            for (Row row : earlier.rows()) {
                found.put(new Scope(row.getString("caller"), row.getString("path"), row.getString("key")), row);
            }
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
