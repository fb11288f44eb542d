package zhuqiao.matching.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.application.ApplicationAction;
import zhuqiao.matching.application.ApplicationActions;
import zhuqiao.matching.request.ConsentForm;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;

/** Where a lender passes on what its borrower agreed to, and what it took back. */
@Path("/v1/applications/{id}/consents")
@RolesAllowed(Role.LENDER)
public class ConsentResource {
    private final ApplicationActions actions;
    private final ConsentService consents;
    private final Callers callers;

    ConsentResource(ApplicationActions actions, ConsentService consents, Callers callers) {
        this.actions = actions;
        this.consents = consents;
        this.callers = callers;
    }

    @POST
    public Uni<Response> add(
            @PathParam("id") String id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Nullable JsonNode body) {
        List<ConsentForm> forms = ConsentForms.of(Body.present(body));
        ApplicationAction action =
                ApplicationAction.ofLender(id, "consents", "CONSENTS", key, forms, callers.current());
        return actions.run(action, (application, cause) -> consents.add(application, forms, cause))
                .map(Answer::toResponse);
    }

    /** The body, if any, is ignored: a revocation needs no reason. */
    @POST
    @Path("/{consentId}/revocation")
    public Uni<Response> revoke(
            @PathParam("id") String id,
            @PathParam("consentId") String consentId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        UUID consent = PathId.of(consentId);
        ApplicationAction action = ApplicationAction.ofLender(
                id, "consents/" + consent + "/revocation", "CONSENT_REVOCATION", key, Map.of(), callers.current());
        return actions.run(action, (application, cause) -> consents.revoke(application, consent, cause))
                .map(Answer::toResponse);
    }
}
