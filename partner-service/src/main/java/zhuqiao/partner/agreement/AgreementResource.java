package zhuqiao.partner.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Agreement;
import zhuqiao.partner.audit.AuditEntry;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** Agreements: drafts, amendments, lists and versions. */
@Path(AgreementResource.PATH)
@RolesAllowed({Role.LENDER, Role.PARTNER, Role.OPERATOR, Role.AUDITOR, Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
public class AgreementResource {
    static final String PATH = "/v1/agreements";
    private final Drafting drafting;
    private final Reading reading;
    private final Export export;
    private final Idempotency idempotency;
    private final Callers callers;

    AgreementResource(Drafting drafting, Reading reading, Export export, Idempotency idempotency, Callers callers) {
        this.drafting = drafting;
        this.reading = reading;
        this.export = export;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Role.AGREEMENT_EDITOR)
    @RequestBody(content = @Content(schema = @Schema(implementation = Agreement.class)))
    public Uni<Response> create(@Nullable ObjectNode body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        Caller caller = callers.current();
        Reasoned<Agreement> agreement = Reasoned.of(body, Agreement.class);
        return idempotency
                .once(
                        IdempotencyKey.of(key, caller.subject(), PATH, agreement),
                        () -> drafting.create(agreement, caller))
                .map(Answer::toResponse);
    }

    @POST
    @Path("{id}/amendments")
    @RolesAllowed(Role.AGREEMENT_EDITOR)
    @RequestBody(content = @Content(schema = @Schema(implementation = Agreement.class)))
    public Uni<Response> amend(
            @PathParam("id") String id,
            @Nullable ObjectNode body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        Caller caller = callers.current();
        Amendment amendment = Amendment.of(body);
        return idempotency
                .once(
                        IdempotencyKey.of(key, caller.subject(), PATH + "/" + id + "/amendments", amendment),
                        () -> drafting.amend(id, amendment, ifMatch, caller))
                .map(Answer::toResponse);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.AGREEMENT_EDITOR)
    @RequestBody(content = @Content(schema = @Schema(implementation = Agreement.class)))
    public Uni<Response> edit(
            @PathParam("id") String id,
            @Nullable ObjectNode body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return drafting.edit(id, Reasoned.of(body, Agreement.class), ifMatch, callers.current())
                .map(Shown::response)
                .memoize()
                .indefinitely();
    }

    @GET
    @Path("{id}")
    public Uni<Response> get(@PathParam("id") String id) {
        return reading.get(id, callers.current()).map(Shown::response);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Page<JsonNode>> list(
            @BeanParam Filters filters,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return reading.list(filters.search(callers.current()), PageRequest.of(limit, after));
    }

    /** The same list whole, as a file; for who asks for nothing else. */
    @GET
    @Produces("text/csv;qs=0.5")
    public RestMulti<byte[]> export(@BeanParam Filters filters) {
        return RestMulti.fromMultiData(export.of(filters.search(callers.current())))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agreements.csv\"")
                .build();
    }

    @GET
    @Path("{id}/versions")
    public Uni<Page<JsonNode>> versions(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return reading.versions(id, callers.current(), PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}/versions/{number: [1-9][0-9]{0,8}}")
    public Uni<Response> version(@PathParam("id") String id, @PathParam("number") int number) {
        return reading.version(id, number, callers.current()).map(Shown::response);
    }

    @GET
    @Path("{id}/audit")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR, Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
    public Uni<Page<AuditEntry>> audit(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return reading.audit(id, PageRequest.of(limit, after));
    }
}
