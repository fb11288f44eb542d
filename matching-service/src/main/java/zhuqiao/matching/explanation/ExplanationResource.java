package zhuqiao.matching.explanation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.matching.application.ApplicationReading;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.problem.Language;

/** Why an application was last matched as it was. */
@Path("/v1/applications/{id}/explanation")
@RolesAllowed({Role.LENDER, Role.OPERATOR, Role.AUDITOR})
public class ExplanationResource {
    private final ApplicationReading applications;
    private final Decisions decisions;
    private final RuleBook rules;
    private final Callers callers;

    ExplanationResource(ApplicationReading applications, Decisions decisions, RuleBook rules, Callers callers) {
        this.applications = applications;
        this.decisions = decisions;
        this.rules = rules;
        this.callers = callers;
    }

    @GET
    public Uni<ExplanationView> explain(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Caller caller = callers.current();
        UUID applicationId = PathId.of(id);
        return Panache.withSession(() -> applications
                        .visible(applicationId, caller)
                        .flatMap(application -> decisions.latest(applicationId)))
                .map(explanation -> ExplanationView.of(explanation, rules, Language.of(language)));
    }
}
