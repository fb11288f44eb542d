package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.partner.audit.AuditEntry;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** The register of partners. */
@Path("/v1/partners")
@RolesAllowed({Role.PARTNER, Role.OPERATOR, Role.AUDITOR, Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
public class PartnerResource {
    private final RegisterDesk desk;

    PartnerResource(RegisterDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @RequestBody(content = @Content(schema = @Schema(implementation = Partner.class)))
    public Uni<Response> register(@Nullable ObjectNode body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return desk.register(Register.PARTNER, body, key);
    }

    @GET
    @Path("{id}")
    public Uni<Response> get(@PathParam("id") String id) {
        return desk.get(Register.PARTNER, id);
    }

    @GET
    public Uni<Page<JsonNode>> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        return desk.list(Register.PARTNER, PageRequest.of(limit, after));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.OPERATOR)
    @RequestBody(content = @Content(schema = @Schema(implementation = Partner.class)))
    public Uni<Response> change(
            @PathParam("id") String id,
            @Nullable ObjectNode body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return desk.change(Register.PARTNER, id, body, ifMatch);
    }

    @GET
    @Path("{id}/audit")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    public Uni<Page<AuditEntry>> audit(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return desk.audit(Register.PARTNER, id, PageRequest.of(limit, after));
    }
}
