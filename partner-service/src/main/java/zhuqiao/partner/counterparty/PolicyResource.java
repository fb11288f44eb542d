package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Precondition;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Json;

/** A lender's routing policy. */
@Path("/v1/lenders/{id}/policy")
public class PolicyResource {
    private final PolicyService policies;
    private final Callers callers;

    PolicyResource(PolicyService policies, Callers callers) {
        this.policies = policies;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.LENDER, Role.OPERATOR, Role.AUDITOR, Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
    public Uni<Response> get(@PathParam("id") String lenderId) {
        return policies.get(lenderId, callers.current()).map(PolicyResource::response);
    }

    @PUT
    @RolesAllowed({Role.LENDER, Role.OPERATOR})
    @RequestBody(content = @Content(schema = @Schema(implementation = LenderPolicy.class)))
    public Uni<Response> set(
            @PathParam("id") String lenderId,
            @Nullable ObjectNode body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return policies.set(lenderId, Reasoned.of(body, LenderPolicy.class), ifMatch, callers.current())
                .map(PolicyResource::response)
                .memoize()
                .indefinitely();
    }

    private static Response response(PolicyRow policy) {
        return Response.ok(Json.tree(policy.content()))
                .header(HttpHeaders.ETAG, Precondition.etag(policy.version()))
                .build();
    }
}
