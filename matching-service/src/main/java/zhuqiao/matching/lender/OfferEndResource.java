package zhuqiao.matching.lender;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.application.ApplicationAction;
import zhuqiao.matching.application.ApplicationActions;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;

/** Where a lender refuses an offer or takes an application back. */
@Path("/v1/applications")
@RolesAllowed(Role.LENDER)
public class OfferEndResource {
    private final ApplicationActions actions;
    private final OfferEnd offers;
    private final Callers callers;

    OfferEndResource(ApplicationActions actions, OfferEnd offers, Callers callers) {
        this.actions = actions;
        this.offers = offers;
        this.callers = callers;
    }

    @POST
    @Path("/{id}/offer-rejection")
    public Uni<Response> rejectOffer(
            @PathParam("id") String id, @HeaderParam(Idempotency.HEADER) @Nullable String key, @Nullable Reason body) {
        Reason reason = Body.present(body);
        ApplicationAction action =
                ApplicationAction.ofLender(id, "offer-rejection", "OFFER_REJECTION", key, reason, callers.current());
        return actions.run(action, (application, cause) -> offers.rejectOffer(application, reason, cause))
                .map(Answer::toResponse);
    }

    @POST
    @Path("/{id}/withdrawal")
    public Uni<Response> withdraw(
            @PathParam("id") String id, @HeaderParam(Idempotency.HEADER) @Nullable String key, @Nullable Reason body) {
        Reason reason = Body.present(body);
        ApplicationAction action =
                ApplicationAction.ofLender(id, "withdrawal", "WITHDRAWAL", key, reason, callers.current());
        return actions.run(action, (application, cause) -> offers.withdraw(application, reason, cause))
                .map(Answer::toResponse);
    }
}
