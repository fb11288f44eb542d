package zhuqiao.matching.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored applications. */
@ApplicationScoped
public class ApplicationRepository implements PanacheRepositoryBase<ApplicationEntity, UUID> {
    /** The row locked until the transaction ends; locks are taken application first, then referral, then quota. */
    public Uni<@Nullable ApplicationEntity> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Uni<List<ConsentEntity>> consents(UUID applicationId) {
        return getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from ConsentEntity where applicationId = ?1 order by id", ConsentEntity.class)
                        .setParameter(1, applicationId)
                        .getResultList());
    }
}
