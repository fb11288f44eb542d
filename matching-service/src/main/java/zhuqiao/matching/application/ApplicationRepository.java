package zhuqiao.matching.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.paging.PageRequest;

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

    /** Newest first, one row more than the page holds. */
    public Uni<List<ApplicationEntity>> list(ApplicationFilter filter, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("below", page.belowId());
        return find(filter.conditions(parameters) + "id < :below order by id desc", parameters)
                .page(0, page.limit() + 1)
                .list();
    }
}
