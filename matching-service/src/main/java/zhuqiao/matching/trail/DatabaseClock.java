package zhuqiao.matching.trail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Deadlines are measured by one clock, the database's: {@code now()} of the running transaction. */
@ApplicationScoped
public class DatabaseClock {
    public Uni<Instant> now() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery("select now()", Instant.class).getSingleResult());
    }
}
