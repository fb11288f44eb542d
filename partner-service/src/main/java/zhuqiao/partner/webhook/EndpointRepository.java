package zhuqiao.partner.webhook;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

@ApplicationScoped
class EndpointRepository implements PanacheRepositoryBase<EndpointRow, String> {

    /** The endpoint; 404 when there is none or it is somebody else's. */
    Uni<EndpointRow> visible(String id, Caller caller) {
        return mine(find("id = ?1 and status <> ?2", id, EndpointStatus.DELETED).firstResult(), caller);
    }

    /** As above, locked until the transaction ends. */
    Uni<EndpointRow> locked(String id, Caller caller) {
        return mine(
                find("id = ?1 and status <> ?2", id, EndpointStatus.DELETED)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult(),
                caller);
    }

    /** Newest first; all owners' without an owner. */
    Uni<List<EndpointRow>> page(@Nullable Owner owner, PageRequest request) {
        return (owner == null
                        ? find("id < ?1 and status <> ?2 order by id desc", request.below(), EndpointStatus.DELETED)
                        : find(
                                "id < ?1 and status <> ?2 and ownerKind = ?3 and ownerId = ?4 order by id desc",
                                request.below(),
                                EndpointStatus.DELETED,
                                owner.kind(),
                                owner.id()))
                .range(0, request.limit())
                .list();
    }

    Uni<Long> countOf(Owner owner) {
        return count(
                "ownerKind = ?1 and ownerId = ?2 and status <> ?3", owner.kind(), owner.id(), EndpointStatus.DELETED);
    }

    private static Uni<EndpointRow> mine(Uni<EndpointRow> found, Caller caller) {
        return found.onItem().ifNull().failWith(Problem::notFound).invoke(endpoint -> {
            if (!endpoint.owner().sees(caller)) {
                throw Problem.notFound();
            }
        });
    }
}
