package zhuqiao.matching.review;

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

/** Where an operator clears or refuses an application that waits for a human. */
@Path("/v1/applications/{id}/review")
@RolesAllowed(Role.OPERATOR)
public class ReviewResource {
    private final ApplicationActions actions;
    private final ReviewService reviews;
    private final Callers callers;

    ReviewResource(ApplicationActions actions, ReviewService reviews, Callers callers) {
        this.actions = actions;
        this.reviews = reviews;
        this.callers = callers;
    }

    /** The application as it stands after the match that a clearance sets off. */
    @POST
    public Uni<Response> review(
            @PathParam("id") String id, @HeaderParam(Idempotency.HEADER) @Nullable String key, @Nullable Review body) {
        Review review = Body.present(body);
        ApplicationAction action = ApplicationAction.ofOperator(id, "review", "REVIEW", key, review, callers.current());
        return actions.run(action, (application, cause) -> reviews.review(application, review, cause))
                .map(Answer::toResponse);
    }
}
