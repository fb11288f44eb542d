package zhuqiao.matching.trail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Json;

/** Lines about what changed no state: who tried or did what, for an auditor. */
@ApplicationScoped
public class Trail {
    /** @param detail codes and figures, no personal data */
    public Uni<Void> note(
            UUID applicationId,
            String lenderId,
            @Nullable UUID referralId,
            Cause cause,
            Map<String, ? extends Object> detail) {
        TrailLine line = new TrailLine(applicationId, lenderId, referralId, cause);
        line.detail = detail.isEmpty() ? null : Json.write(detail);
        return Panache.getSession().flatMap(session -> session.persist(line));
    }
}
