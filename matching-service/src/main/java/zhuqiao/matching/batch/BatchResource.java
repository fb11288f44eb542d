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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.problem.Language;
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
    private final BatchPlaces places;

    BatchResource(BatchIntake intake, BatchPlaces places, BatchConfig config, Callers callers) {
        this.intake = intake;
        this.config = config;
        this.callers = callers;
        this.places = places;
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
        String lenderId = lender.lender();
        places.take(lenderId);
        List<CompletableFuture<String>> answers = List.of();
        try {
            byte[] whole = BatchBody.read(body, config.receive());
            answers = intake.carry(BatchLines.of(whole, config.lines()), lender);
        } finally {
            var _ = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                    .whenComplete((all, failure) -> places.leave(lenderId));
        }
        return Response.ok(new BatchAnswer(answers, Language.of(language), TraceId.of(traceparent)))
                .build();
    }
}
