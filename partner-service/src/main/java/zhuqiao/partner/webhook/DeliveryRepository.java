package zhuqiao.partner.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<DeliveryRow, String> {

    /** Sends the endpoint its challenge. */
    Uni<DeliveryRow> test(EndpointRow endpoint, Instant at) {
        ObjectNode data = Json.object().put("endpointId", endpoint.id()).put("challenge", endpoint.challenge());
        return persistAndFlush(new DeliveryRow(
                endpoint.id(), EventTypes.TEST, endpoint.id(), Fanout.body(EventTypes.TEST, at, data), at));
    }

    Uni<Integer> cancelOpen(EndpointRow endpoint) {
        return update(
                "status = ?1, closedAt = offset datetime where endpointId = ?2 and status in ?3",
                DeliveryStatus.CANCELLED,
                endpoint.id(),
                List.of(DeliveryStatus.PENDING, DeliveryStatus.SENDING));
    }

    /** Opens again what the request names; answers how many. */
    Uni<Integer> reopen(EndpointRow endpoint, RedeliveryRequest request) {
        return update(
                "status = ?1, spent = attempts, closedAt = null, dueAt = offset datetime"
                        + " where endpointId = ?2 and status = ?3 and createdAt >= ?4 and createdAt < ?5",
                DeliveryStatus.PENDING,
                endpoint.id(),
                request.statusOrFailed(),
                request.from().atOffset(ZoneOffset.UTC),
                request.to().atOffset(ZoneOffset.UTC));
    }

    Uni<DeliveryRow> locked(String id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    Uni<DeliveryRow> get(String id) {
        return findById(id).onItem().ifNull().failWith(Problem::notFound);
    }

    /** Newest first; all owners' without an owner. */
    Uni<List<DeliveryRow>> page(DeliverySearch search, @Nullable Owner owner, PageRequest request) {
        DeliverySearch.Query query = search.query(owner, request.below());
        return find(query.hql(), query.parameters()).range(0, request.limit()).list();
    }

    Uni<List<AttemptView>> attempts(String deliveryId) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select number, at, millis, status_code, error from webhook_attempt"
                                        + " where delivery_id = ?1 order by number",
                                Object[].class)
                        .setParameter(1, deliveryId)
                        .getResultList())
                .map(rows -> rows.stream().map(AttemptView::of).toList());
    }
}
