package zhuqiao.partner.webhook;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** Deliveries. */
@Path(DeliveryResource.PATH)
@RolesAllowed({Role.LENDER, Role.PARTNER, Role.OPERATOR, Role.AUDITOR})
public class DeliveryResource {
    static final String PATH = "/v1/webhook-deliveries";
    private final DeliveryService deliveries;
    private final Idempotency idempotency;
    private final Dispatcher dispatcher;
    private final Callers callers;

    DeliveryResource(DeliveryService deliveries, Idempotency idempotency, Dispatcher dispatcher, Callers callers) {
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.dispatcher = dispatcher;
        this.callers = callers;
    }

    @GET
    public Uni<Page<DeliveryView>> list(
            @BeanParam DeliverySearch search,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return deliveries.list(search, callers.current(), PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}")
    public Uni<ObjectNode> get(@PathParam("id") String id) {
        return deliveries.get(id, callers.current());
    }

    @POST
    @Path("{id}/redelivery")
    @RolesAllowed({Role.LENDER, Role.PARTNER, Role.OPERATOR})
    public Uni<Response> redeliver(@PathParam("id") String id, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        Caller caller = callers.current();
        String path = PATH + "/" + id + "/redelivery";
        return idempotency
                .once(
                        IdempotencyKey.of(key, caller.subject(), path, NullNode.instance),
                        () -> deliveries.redeliver(id, caller))
                .invoke(dispatcher::wake)
                .map(Answer::toResponse);
    }
}
