package zhuqiao.partner.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.audit.Reason;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.identity.Role;

/** What people do with an agreement; {@link Action} says who may do what. */
@Path(AgreementResource.PATH + "/{id}")
public class ActionResource {
    private final Decisions decisions;
    private final ActionDesk desk;

    ActionResource(Decisions decisions, ActionDesk desk) {
        this.decisions = decisions;
        this.desk = desk;
    }

    @POST
    @Path("{action: submission|approval|rejection|suspension|resumption|termination}")
    @RolesAllowed({Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
    public Uni<Response> take(
            @PathParam("id") String id,
            @PathParam("action") String action,
            @Nullable Reason reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return desk.take(
                new ActionDesk.Request(AgreementResource.PATH, id, action, reason, ifMatch, key), decisions::take);
    }
}
