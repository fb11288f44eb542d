package zhuqiao.partner.agreementimport;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.audit.AuditEntry;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Files of agreements: brought in, read. */
@Path(ImportService.PATH)
@RolesAllowed({Role.OPERATOR, Role.AUDITOR, Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
public class ImportResource {
    private final ImportService imports;
    private final Idempotency idempotency;
    private final Callers callers;

    ImportResource(ImportService imports, Idempotency idempotency, Callers callers) {
        this.imports = imports;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    /** A dry run writes nothing and so needs no key. */
    @POST
    @Consumes("text/csv")
    @RolesAllowed(Role.AGREEMENT_EDITOR)
    public Uni<Response> load(
            byte[] body,
            @QueryParam("dryRun") @Nullable String dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        Caller caller = callers.current();
        if (isDry(dryRun)) {
            return Offloaded.work(() -> Upload.of(body, contentType))
                    .flatMap(imports::examine)
                    .map(report -> Response.ok(report).build());
        }
        return Offloaded.work(() -> {
                    Upload upload = Upload.of(body, contentType);
                    return new Prepared(
                            IdempotencyKey.of(key, caller.subject(), ImportService.PATH, upload.sha256()),
                            upload,
                            Drafts.sets(upload.file().agreements()));
                })
                .flatMap(prepared -> idempotency.once(
                        prepared.key(), () -> imports.load(prepared.upload(), prepared.sets(), caller)))
                .map(Answer::toResponse)
                .memoize()
                .indefinitely();
    }

    private record Prepared(IdempotencyKey key, Upload upload, List<String> sets) {}

    @GET
    public Uni<Page<ImportSummary>> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        return imports.list(PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}")
    public Uni<Response> get(@PathParam("id") String id) {
        return imports.get(id)
                .map(shown -> Response.ok(shown.view())
                        .header(HttpHeaders.ETAG, shown.etag())
                        .build());
    }

    @GET
    @Path("{id}/rows")
    public Uni<Page<ImportRepository.Item>> rows(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return imports.items(id, PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}/audit")
    public Uni<Page<AuditEntry>> audit(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return imports.auditOf(id, PageRequest.of(limit, after));
    }

    private static boolean isDry(@Nullable String dryRun) {
        if (dryRun == null || dryRun.equals("false")) {
            return false;
        }
        if (dryRun.equals("true")) {
            return true;
        }
        throw Problem.invalid("?dryRun", "format", Text.of("须为 true 或 false", "must be true or false"));
    }
}
