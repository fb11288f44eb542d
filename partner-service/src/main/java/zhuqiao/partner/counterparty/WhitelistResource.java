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
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.idempotency.Precondition;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** A partner's published cooperation list (名单制). */
@Path("/v1/partners/{id}/whitelist")
@RolesAllowed({Role.PARTNER, Role.OPERATOR, Role.AUDITOR, Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
public class WhitelistResource {
    private final WhitelistService whitelist;
    private final Idempotency idempotency;
    private final Callers callers;

    WhitelistResource(WhitelistService whitelist, Idempotency idempotency, Callers callers) {
        this.whitelist = whitelist;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Role.PARTNER, Role.OPERATOR})
    @RequestBody(content = @Content(schema = @Schema(implementation = WhitelistEntry.class)))
    public Uni<Response> add(
            @PathParam("id") String partnerId,
            @Nullable ObjectNode body,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        Caller caller = callers.current();
        Reasoned<WhitelistEntry> entry = Reasoned.of(body, WhitelistEntry.class);
        return idempotency
                .once(
                        IdempotencyKey.of(key, caller.subject(), "/v1/partners/" + partnerId + "/whitelist", entry),
                        () -> whitelist.add(partnerId, entry, caller))
                .map(Answer::toResponse);
    }

    @GET
    public Uni<Page<JsonNode>> list(
            @PathParam("id") String partnerId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return whitelist.list(partnerId, callers.current(), PageRequest.of(limit, after));
    }

    @GET
    @Path("{entryId}")
    public Uni<Response> get(@PathParam("id") String partnerId, @PathParam("entryId") String entryId) {
        return whitelist.get(partnerId, entryId, callers.current()).map(WhitelistResource::response);
    }

    @PUT
    @Path("{entryId}")
    @RolesAllowed({Role.PARTNER, Role.OPERATOR})
    @RequestBody(content = @Content(schema = @Schema(implementation = WhitelistEntry.class)))
    public Uni<Response> change(
            @PathParam("id") String partnerId,
            @PathParam("entryId") String entryId,
            @Nullable ObjectNode body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return whitelist
                .change(partnerId, entryId, Reasoned.of(body, WhitelistEntry.class), ifMatch, callers.current())
                .map(WhitelistResource::response)
                .memoize()
                .indefinitely();
    }

    private static Response response(WhitelistRow row) {
        return Response.ok(row.view())
                .header(HttpHeaders.ETAG, Precondition.etag(row.version()))
                .build();
    }
}
