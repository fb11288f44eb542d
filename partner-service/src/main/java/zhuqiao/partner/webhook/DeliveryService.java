package zhuqiao.partner.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Shows deliveries and sends them again. */
@ApplicationScoped
class DeliveryService {
    private final DeliveryRepository deliveries;
    private final EndpointRepository endpoints;

    DeliveryService(DeliveryRepository deliveries, EndpointRepository endpoints) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
    }

    @WithSession
    Uni<Page<DeliveryView>> list(DeliverySearch search, Caller caller, PageRequest request) {
        Owner owner = caller.isStaff() ? null : Owner.of(caller);
        return deliveries
                .page(search, owner, request)
                .map(rows -> Page.of(rows, request, DeliveryRow::id, DeliveryRow::view));
    }

    /** One delivery with all its attempts. */
    @WithSession
    Uni<ObjectNode> get(String id, Caller caller) {
        return deliveries
                .get(id)
                .call(delivery -> endpoints.visible(delivery.endpointId(), caller))
                .flatMap(delivery -> deliveries.attempts(id).map(attempts -> {
                    ObjectNode view = Json.MAPPER.valueToTree(delivery.view());
                    return view.set("attemptLog", Json.MAPPER.valueToTree(attempts));
                }));
    }

    /** Sends a closed delivery again, within the caller's transaction; 409 while it is open. */
    Uni<Answer> redeliver(String id, Caller caller) {
        return deliveries
                .locked(id)
                .call(delivery -> endpoints.visible(delivery.endpointId(), caller))
                .flatMap(delivery -> {
                    if (!(delivery.state() instanceof DeliveryState.Closed closed)) {
                        throw Problem.conflict(
                                "illegal-transition", Text.of("投递尚未结束", "The delivery is still under way"));
                    }
                    delivery.apply(closed.redeliver(), Instant.now());
                    return deliveries.flush().map(flushed -> Answer.ok(delivery.view()));
                });
    }

    /** Sends an endpoint's closed deliveries of a span again, within the caller's transaction. */
    Uni<Answer> redeliverAll(String endpointId, RedeliveryRequest request, Caller caller) {
        return endpoints
                .locked(endpointId, caller)
                .flatMap(endpoint -> deliveries.reopen(endpoint, request))
                .map(count -> Answer.ok(Json.object().put("redelivered", count)));
    }
}
