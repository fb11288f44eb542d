package zhuqiao.platform.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
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
    /** How long an answer may be unsettled; after that whoever was to settle it is taken for dead. */
    private static final Duration UNSETTLED = Duration.ofSeconds(30);

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
        return once(key, effect, () -> false);
    }

    /**
     * As above, for an effect that sets something in motion which comes to rest only after the commit. Until {@link
     * #settle} repetitions are told that the call is in progress; after 30 s one is given the first answer, which then stays.
     *
     * @param unsettled whether that is so, asked after the effect
     */
    public Uni<Answer> once(IdempotencyKey key, Supplier<Uni<Answer>> effect, BooleanSupplier unsettled) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> locked(session, key)
                                .flatMap(now -> find(session, key)
                                        .flatMap(found -> found == null
                                                ? effect.get()
                                                        .call(answer -> store(
                                                                session, key, answer, now, unsettled.getAsBoolean()))
                                                : replay(key, found, now)))))
                .memoize()
                .indefinitely();
    }

    /**
     * Replaces an unsettled answer by what it came to, in the running transaction.
     *
     * @return the answer that repetitions get: this one, or the first where it was given to one already
     */
    public Uni<Answer> settle(IdempotencyKey key, Answer answer) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select pg_advisory_xact_lock(?1)")
                        .setParameter(1, key.lock())
                        .getSingleResult()
                        .flatMap(held -> find(session, key)))
                .map(stored -> {
                    if (stored == null) {
                        return answer;
                    }
                    if (!stored.unsettled()) {
                        return replay(stored);
                    }
                    stored.settle(sealed(answer));
                    return answer;
                });
    }

    /** The database's time, by which all replicas judge. */
    private static Uni<Instant> locked(Mutiny.Session session, IdempotencyKey key) {
        return session.createNativeQuery("select case when pg_try_advisory_xact_lock(?1) then now() end", Instant.class)
                .setParameter(1, key.lock())
                .getSingleResultOrNull()
                .map(now -> {
                    if (now == null) {
                        throw IdempotencyKey.inProgress();
                    }
                    return now;
                });
    }

    private static Uni<@Nullable StoredAnswer> find(Mutiny.Session session, IdempotencyKey key) {
        return session.find(StoredAnswer.class, new StoredAnswer.Scope(key.caller(), key.path(), key.key()));
    }

    private Uni<Answer> replay(IdempotencyKey key, StoredAnswer stored, Instant now) {
        if (!key.contentHash().equals(stored.contentHash())) {
            return Uni.createFrom().failure(IdempotencyKey.reused());
        }
        if (stored.unsettledAt(now)) {
            return Uni.createFrom().failure(IdempotencyKey.inProgress());
        }
        stored.settle(stored.body());
        return Uni.createFrom().item(replay(stored));
    }

    private Answer replay(StoredAnswer stored) {
        byte[] body = stored.body();
        return stored.replay(body == null ? null : cipher.decrypt(body, CONTEXT));
    }

    private Uni<Void> store(Mutiny.Session session, IdempotencyKey key, Answer answer, Instant now, boolean unsettled) {
        return session.persist(
                new StoredAnswer(key, answer, sealed(answer), now, unsettled ? now.plus(UNSETTLED) : null));
    }

    private byte @Nullable [] sealed(Answer answer) {
        String body = answer.stored();
        return body == null ? null : cipher.encrypt(body, CONTEXT);
    }
}
