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
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Stored applications. */
@ApplicationScoped
public class ApplicationRepository implements PanacheRepositoryBase<ApplicationEntity, UUID> {
    private static final UUID ABOVE_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

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
        parameters.put("below", below(page));
        return find(filter.conditions(parameters) + "id < :below order by id desc", parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    /** The cursor is an id of ours; the first page starts above all ids. */
    private static UUID below(PageRequest page) {
        if (page.after() == null) {
            return ABOVE_ALL;
        }
        if (!Ids.isId(page.after())) {
            throw Problem.invalid("?after", "cursor", Text.of("不是本接口给出的游标", "is not a cursor of this list"));
        }
        return UUID.fromString(page.after());
    }
}
