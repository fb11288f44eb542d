package zhuqiao.matching.batch;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.problem.Language;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;
import zhuqiao.platform.problem.TraceId;

/** Where a lender sends many applications in one call. */
@Path("/v1/application-batches")
@RolesAllowed(Role.LENDER)
public class BatchResource {
    static final String PATH = "/v1/application-batches";
    static final String NDJSON = "application/x-ndjson";
    private final BatchIntake intake;
    private final BatchConfig config;
    private final Callers callers;
    private final Semaphore places;

    BatchResource(BatchIntake intake, BatchConfig config, Callers callers) {
        this.intake = intake;
        this.config = config;
        this.callers = callers;
        this.places = new Semaphore(config.atOnce());
    }

    /**
     * A batch is refused or taken in as a whole: nothing is done before its last byte has come. Then every line is carried
     * through, and answered as if it had been sent alone.
     */
    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Blocking
    public Response send(
            InputStream body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @HeaderParam("traceparent") @Nullable String traceparent)
            throws IOException {
        Caller lender = callers.current();
        lender.lender();
        if (!places.tryAcquire()) {
            throw Problem.unavailable(
                    Text.of("批量进件繁忙,请稍后重试", "Too many batches are under way, try again"), Duration.ofSeconds(1));
        }
        List<CompletableFuture<String>> answers = List.of();
        try {
            answers = intake.carry(BatchLines.of(body.readAllBytes(), config.lines()), lender);
        } finally {
            var _ = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                    .whenComplete((all, failure) -> places.release());
        }
        return Response.ok(new BatchAnswer(answers, Language.of(language), TraceId.of(traceparent)))
                .build();
    }
}
