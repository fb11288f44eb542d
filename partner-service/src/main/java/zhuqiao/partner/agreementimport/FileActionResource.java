package zhuqiao.partner.agreementimport;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.agreement.Action;
import zhuqiao.partner.agreement.Reason;
import zhuqiao.partner.webhook.Dispatcher;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;

/** What people do with a whole file. */
@Path(ImportService.PATH + "/{id}")
public class FileActionResource {
    private final FileDecisions decisions;
    private final Idempotency idempotency;
    private final Dispatcher dispatcher;
    private final Callers callers;

    FileActionResource(FileDecisions decisions, Idempotency idempotency, Dispatcher dispatcher, Callers callers) {
        this.decisions = decisions;
        this.idempotency = idempotency;
        this.dispatcher = dispatcher;
        this.callers = callers;
    }

    @POST
    @Path("submission")
    @RolesAllowed(Role.AGREEMENT_EDITOR)
    public Uni<Response> submit(
            @PathParam("id") String id,
            @Nullable Reason reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return take(Action.SUBMISSION, id, Reason.orNone(reason), ifMatch, key);
    }

    @POST
    @Path("approval")
    @RolesAllowed(Role.AGREEMENT_APPROVER)
    public Uni<Response> approve(
            @PathParam("id") String id,
            @Nullable Reason reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return take(Action.APPROVAL, id, Reason.orNone(reason), ifMatch, key);
    }

    @POST
    @Path("rejection")
    @RolesAllowed(Role.AGREEMENT_APPROVER)
    public Uni<Response> reject(
            @PathParam("id") String id,
            @Nullable Reason reason,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        return take(Action.REJECTION, id, Reason.orNone(reason).required(), ifMatch, key);
    }

    private Uni<Response> take(
            Action action, String id, Reason reason, @Nullable String ifMatch, @Nullable String key) {
        Caller caller = callers.current();
        String path = ImportService.PATH + "/" + id + "/" + action.word();
        FileDecisions.Call call = new FileDecisions.Call(id, action, reason, ifMatch, caller, Instant.now());
        return idempotency
                .once(IdempotencyKey.of(key, caller.subject(), path, reason), () -> decisions.take(call))
                .invoke(dispatcher::wake)
                .map(Answer::toResponse);
    }
}
