package zhuqiao.matching.cancellation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.lender.Reason;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;

/** Where an operator has a partner asked to cancel a confirmed drawdown. */
@Path("/v1/referrals/{id}/cancellation-request")
@RolesAllowed(Role.OPERATOR)
public class CancellationRequestResource {
    private final CancellationService cancellations;
    private final Idempotency idempotency;
    private final Callers callers;

    CancellationRequestResource(CancellationService cancellations, Idempotency idempotency, Callers callers) {
        this.cancellations = cancellations;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    public Uni<Response> request(
            @PathParam("id") String id, @Nullable Reason body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        Caller operator = callers.current();
        UUID referralId = PathId.of(id);
        Reason reason = Body.present(body);
        String path = "/v1/referrals/" + referralId + "/cancellation-request";
        return idempotency
                .once(
                        IdempotencyKey.of(key, operator.subject(), path, reason),
                        () -> cancellations.request(referralId, reason, operator))
                .map(Answer::toResponse);
    }
}
