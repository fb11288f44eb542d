package zhuqiao.matching.confirmation;

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
import zhuqiao.matching.referral.ReferralRepository;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;

/** Where a lender confirms an offer in its borrower's name. */
@Path("/v1/applications/{id}/confirmation")
@RolesAllowed(Role.LENDER)
public class ConfirmationResource {
    private static final int OK = 200;
    private final ApplicationActions actions;
    private final ReferralRepository referrals;
    private final ConfirmationService confirmations;
    private final Callers callers;

    ConfirmationResource(
            ApplicationActions actions,
            ReferralRepository referrals,
            ConfirmationService confirmations,
            Callers callers) {
        this.actions = actions;
        this.referrals = referrals;
        this.confirmations = confirmations;
        this.callers = callers;
    }

    @POST
    public Uni<Response> confirm(
            @PathParam("id") String id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Nullable Confirmation body) {
        Confirmation confirmation = Body.present(body);
        ApplicationAction action =
                ApplicationAction.ofLender(id, "confirmation", "CONFIRMATION", key, confirmation, callers.current());
        return actions.run(
                        action,
                        (application, cause) -> referrals
                                .lockLiveCase(application.id)
                                .map(live -> live.orElseThrow(ConfirmationService::notApproved))
                                .flatMap(the -> confirmations.confirm(the, confirmation, cause))
                                .replaceWith(OK))
                .map(Answer::toResponse);
    }
}
