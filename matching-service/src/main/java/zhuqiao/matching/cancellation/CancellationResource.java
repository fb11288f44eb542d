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
import zhuqiao.matching.report.PartnerReports;
import zhuqiao.matching.report.Report;
import zhuqiao.matching.report.ReportKind;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;

/** Where an operator asks a partner to cancel, and where the partner says that it did. */
@Path("/v1/referrals/{id}")
public class CancellationResource {
    private final CancellationService cancellations;
    private final PartnerReports reports;
    private final Idempotency idempotency;
    private final Callers callers;

    CancellationResource(
            CancellationService cancellations, PartnerReports reports, Idempotency idempotency, Callers callers) {
        this.cancellations = cancellations;
        this.reports = reports;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @Path("cancellation")
    @RolesAllowed(Role.PARTNER)
    public Uni<Response> acknowledge(@PathParam("id") String id, @Nullable CancellationAcknowledgement body) {
        CancellationAcknowledgement acknowledgement = Body.present(body);
        Report call = new Report(
                ReportKind.CANCELLATION,
                PathId.of(id),
                acknowledgement.partnerReference(),
                acknowledgement,
                callers.current());
        return reports.take(call, cancellations::acknowledge).map(Answer::toResponse);
    }

    @POST
    @Path("cancellation-request")
    @RolesAllowed(Role.OPERATOR)
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
