package zhuqiao.matching.cancellation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.report.PartnerReports;
import zhuqiao.matching.report.Report;
import zhuqiao.matching.report.ReportKind;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;

/** Where a partner says that it cancelled what it was asked to. */
@Path("/v1/referrals/{id}/cancellation")
@RolesAllowed(Role.PARTNER)
public class CancellationResource {
    private final CancellationService cancellations;
    private final PartnerReports reports;
    private final Callers callers;

    CancellationResource(CancellationService cancellations, PartnerReports reports, Callers callers) {
        this.cancellations = cancellations;
        this.reports = reports;
        this.callers = callers;
    }

    @POST
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
}
