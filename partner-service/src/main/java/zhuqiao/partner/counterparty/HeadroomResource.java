package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** A partner's declarations of headroom. */
@Path("/v1/partners/{id}/headroom")
@RolesAllowed({Role.PARTNER, Role.OPERATOR, Role.AUDITOR, Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
public class HeadroomResource {
    private final HeadroomService headroom;
    private final Idempotency idempotency;
    private final Callers callers;

    HeadroomResource(HeadroomService headroom, Idempotency idempotency, Callers callers) {
        this.headroom = headroom;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Role.PARTNER, Role.OPERATOR})
    @RequestBody(content = @Content(schema = @Schema(implementation = Headroom.class)))
    public Uni<Response> declare(
            @PathParam("id") String partnerId,
            @Nullable ObjectNode body,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        Caller caller = callers.current();
        Reasoned<Headroom> declaration = Reasoned.of(body, Headroom.class);
        return idempotency
                .once(
                        IdempotencyKey.of(
                                key, caller.subject(), "/v1/partners/" + partnerId + "/headroom", declaration),
                        () -> headroom.declare(partnerId, declaration, caller))
                .map(Answer::toResponse);
    }

    @GET
    public Uni<Page<JsonNode>> list(
            @PathParam("id") String partnerId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return headroom.list(partnerId, callers.current(), PageRequest.of(limit, after));
    }
}
