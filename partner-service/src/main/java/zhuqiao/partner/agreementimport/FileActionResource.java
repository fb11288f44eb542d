package zhuqiao.partner.agreementimport;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.agreement.ActionDesk;
import zhuqiao.partner.audit.Reason;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.identity.Role;

/** What people do with a whole file. */
@Path(ImportService.PATH + "/{id}")
public class FileActionResource {
    private final FileDecisions decisions;
    private final ActionDesk desk;

    FileActionResource(FileDecisions decisions, ActionDesk desk) {
        this.decisions = decisions;
        this.desk = desk;
    }

    @POST
    @Path("{action: submission|approval|rejection}")
    @RolesAllowed({Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
    public Uni<Response> take(
            @PathParam("id") String id,
            @PathParam("action") String action,
            @Nullable Reason reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return desk.take(new ActionDesk.Request(ImportService.PATH, id, action, reason, ifMatch, key), decisions::take);
    }
}
