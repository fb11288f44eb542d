package zhuqiao.platform.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes events in the transaction of the running Hibernate Reactive session. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            "insert into outbox (bucket, topic, key, event_id, payload) values (?1, ?2, ?3, ?4, ?5)";
    private final OutboxRelay relay;

    public Outbox(OutboxRelay relay) {
        this.relay = relay;
    }

    /**
     * Adds an event to the current transaction; it is published after the commit and never without it.
     *
     * @param key messages of one key are published in the order of their writing
     * @throws IllegalStateException (as a failed Uni) outside a transaction
     * @throws zhuqiao.platform.problem.Problem 409 for an event of more than 8 MiB
     */
    public Uni<Void> publish(String topic, String key, String type, Object data) {
        OutboxRow row = OutboxRow.of(topic, key, type, Instant.now(), data);
        return Panache.getSession()
                .call(Outbox::requireTransaction)
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, row.bucket())
                        .setParameter(2, row.topic())
                        .setParameter(3, row.key())
                        .setParameter(4, row.eventId())
                        .setParameter(5, row.payload())
                        .executeUpdate())
                .invoke(relay::wakeSoon)
                .replaceWithVoid();
    }

    private static Uni<Void> requireTransaction(Mutiny.Session session) {
        return session.currentTransaction() == null
                ? Uni.createFrom().failure(new IllegalStateException("an event is published within a transaction only"))
                : Uni.createFrom().voidItem();
    }
}
