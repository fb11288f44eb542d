package zhuqiao.matching.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.intake.Arrival;
import zhuqiao.matching.intake.Arrivals;
import zhuqiao.matching.intake.Intake;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

/** Lenders send applications and read them back. */
@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {
    private static final String PATH = "/v1/applications";
    private final Callers callers;
    private final Arrivals arrivals;
    private final Intake intake;
    private final ApplicationReading reading;

    public ApplicationResource(Callers callers, Arrivals arrivals, Intake intake, ApplicationReading reading) {
        this.callers = callers;
        this.arrivals = arrivals;
        this.intake = intake;
        this.reading = reading;
    }

    /** 201 with the first match; 200 when the same content was sent under the same number before. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.LENDER)
    public Uni<Response> submit(@HeaderParam(Idempotency.HEADER) @Nullable String key, @Nullable LoanApplication body) {
        Caller caller = callers.current();
        LoanApplication submission = Body.present(body);
        Arrival arrival = arrivals.of(submission, caller, IdempotencyKey.of(key, caller.subject(), PATH, submission));
        return Uni.createFrom()
                .completionStage(intake.submit(arrival))
                .emitOn(MutinyHelper.executor(Vertx.currentContext()))
                .flatMap(result -> switch (result) {
                    case Arrival.Result.Answered answered -> Uni.createFrom().item(answered.answer());
                    case Arrival.Result.Known known -> known(known.applicationId(), caller);
                })
                .map(Answer::toResponse);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LENDER, Role.OPERATOR, Role.AUDITOR})
    @WithSession
    public Uni<ObjectNode> read(@PathParam("id") String id) {
        return reading.show(id(id), callers.current());
    }

    @GET
    @RolesAllowed({Role.LENDER, Role.OPERATOR, Role.AUDITOR})
    @WithSession
    public Uni<Page<ObjectNode>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("scenario") @Nullable String scenario,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Caller caller = callers.current();
        String lender = caller.isStaff() ? null : caller.lender();
        return reading.list(ApplicationFilter.of(lender, status, scenario, from, to), PageRequest.of(limit, after));
    }

    private Uni<Answer> known(UUID applicationId, Caller caller) {
        return Panache.withSession(() -> reading.show(applicationId, caller)).map(Answer::ok);
    }

    /** Anything but an id of ours is nobody's application. */
    public static UUID id(String text) {
        if (!Ids.isId(text)) {
            throw Problem.notFound();
        }
        return UUID.fromString(text);
    }
}
