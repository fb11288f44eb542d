package zhuqiao.partner.webhook;

import com.fasterxml.jackson.databind.node.NullNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** Endpoints of lenders and partners. */
@Path(EndpointResource.PATH)
@RolesAllowed({Role.LENDER, Role.PARTNER})
public class EndpointResource {
    static final String PATH = "/v1/webhook-endpoints";
    private final EndpointService endpoints;
    private final DeliveryService deliveries;
    private final Idempotency idempotency;
    private final Dispatcher dispatcher;
    private final Callers callers;

    EndpointResource(
            EndpointService endpoints,
            DeliveryService deliveries,
            Idempotency idempotency,
            Dispatcher dispatcher,
            Callers callers) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.dispatcher = dispatcher;
        this.callers = callers;
    }

    @POST
    public Uni<Response> create(@Nullable EndpointRequest body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        EndpointRequest request = Body.present(body);
        return once("", request, key, caller -> endpoints.create(request, caller));
    }

    @GET
    @RolesAllowed({Role.LENDER, Role.PARTNER, Role.OPERATOR, Role.AUDITOR})
    public Uni<Page<EndpointView>> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        return endpoints.list(callers.current(), PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.LENDER, Role.PARTNER, Role.OPERATOR, Role.AUDITOR})
    public Uni<EndpointView> get(@PathParam("id") String id) {
        return endpoints.get(id, callers.current());
    }

    @DELETE
    @Path("{id}")
    public Uni<Void> delete(@PathParam("id") String id) {
        return endpoints.delete(id, callers.current()).memoize().indefinitely();
    }

    @POST
    @Path("{id}/secret-rotation")
    public Uni<Response> rotate(@PathParam("id") String id, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return once("/" + id + "/secret-rotation", NullNode.instance, key, caller -> endpoints.rotate(id, caller));
    }

    @POST
    @Path("{id}/test")
    public Uni<Response> test(@PathParam("id") String id, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return once("/" + id + "/test", NullNode.instance, key, caller -> endpoints.test(id, caller));
    }

    @POST
    @Path("{id}/pause")
    public Uni<Response> pause(@PathParam("id") String id, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return once("/" + id + "/pause", NullNode.instance, key, caller -> endpoints.pause(id, caller));
    }

    @POST
    @Path("{id}/resume")
    public Uni<Response> resume(@PathParam("id") String id, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return once("/" + id + "/resume", NullNode.instance, key, caller -> endpoints.resume(id, caller));
    }

    @POST
    @Path("{id}/redelivery")
    @RolesAllowed({Role.LENDER, Role.PARTNER, Role.OPERATOR})
    public Uni<Response> redeliver(
            @PathParam("id") String id,
            @Nullable RedeliveryRequest body,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        RedeliveryRequest request = Body.present(body);
        return once("/" + id + "/redelivery", request, key, caller -> deliveries.redeliverAll(id, request, caller));
    }

    private Uni<Response> once(
            String path, Object content, @Nullable String key, Function<Caller, Uni<Answer>> effect) {
        Caller caller = callers.current();
        return idempotency
                .once(IdempotencyKey.of(key, caller.subject(), PATH + path, content), () -> effect.apply(caller))
                .invoke(dispatcher::wake)
                .map(Answer::toResponse);
    }
}
