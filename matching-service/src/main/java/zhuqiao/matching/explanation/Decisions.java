package zhuqiao.matching.explanation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import zhuqiao.core.matching.Explanation;

/** Reads the matches that were made. */
@ApplicationScoped
public class Decisions {
    /** The last one of an application, which every stored application has; in the running session. */
    public Uni<Explanation> latest(UUID applicationId) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from DecisionEntity where applicationId = ?1 order by decidedAt desc",
                                DecisionEntity.class)
                        .setParameter(1, applicationId)
                        .setMaxResults(1)
                        .getSingleResult())
                .map(decision -> StoredExplanation.read(decision.candidates));
    }
}
