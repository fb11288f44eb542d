package zhuqiao.platform.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.security.FieldCipher;

/**
 * Runs an effect at most once per key, storing its answer in the effect's own transaction: after a crash either both
 * are there or neither. A failed effect stores nothing, so that a corrected call may use the key again.
 */
@ApplicationScoped
public class Idempotency {
    public static final String HEADER = "Idempotency-Key";
    /** Context of the encryption of stored answers. */
    public static final String CONTEXT = "idempotency_key.body";

    private final FieldCipher cipher;

    public Idempotency(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * Runs {@code effect} in a transaction, or replays its first answer. A caller who hangs up does not cancel it.
     *
     * @return the answer; fails with 422 {@code idempotency-key-reused} or 409 {@code idempotency-key-in-progress}
     */
    public Uni<Answer> once(IdempotencyKey key, Supplier<Uni<Answer>> effect) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> locked(session, key)
                                .flatMap(none -> find(session, key))
                                .flatMap(found -> found == null
                                        ? effect.get().call(answer -> store(session, key, answer))
                                        : replay(key, found))))
                .memoize()
                .indefinitely();
    }

    /**
     * Replaces the answer stored under a key, when what the effect set in motion came to rest only after its commit. In
     * the running transaction; until then repetitions get the first answer.
     */
    public Uni<Void> amend(IdempotencyKey key, Answer answer) {
        String body = answer.stored();
        byte[] sealed = body == null ? null : cipher.encrypt(body, CONTEXT);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update idempotency_key set body = ?4 where caller = ?1 and path = ?2 and key = ?3")
                        .setParameter(1, key.caller())
                        .setParameter(2, key.path())
                        .setParameter(3, key.key())
                        .setParameter(4, sealed)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> locked(Mutiny.Session session, IdempotencyKey key) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, key.lock())
                .getSingleResult()
                .invoke(held -> {
                    if (!held) {
                        throw IdempotencyKey.inProgress();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<@Nullable StoredAnswer> find(Mutiny.Session session, IdempotencyKey key) {
        return session.find(StoredAnswer.class, new StoredAnswer.Scope(key.caller(), key.path(), key.key()));
    }

    private Uni<Answer> replay(IdempotencyKey key, StoredAnswer stored) {
        if (!key.contentHash().equals(stored.contentHash())) {
            return Uni.createFrom().failure(IdempotencyKey.reused());
        }
        byte[] body = stored.body();
        return Uni.createFrom().item(stored.replay(body == null ? null : cipher.decrypt(body, CONTEXT)));
    }

    private Uni<Void> store(Mutiny.Session session, IdempotencyKey key, Answer answer) {
        String body = answer.stored();
        byte[] sealed = body == null ? null : cipher.encrypt(body, CONTEXT);
        return session.persist(new StoredAnswer(key, answer, sealed, OffsetDateTime.now(ZoneOffset.UTC)));
    }
}
