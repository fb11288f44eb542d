package zhuqiao.matching.disbursement;

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

/** Where a partner reports that money moved, or did not. */
@Path("/v1/referrals/{id}/disbursement")
@RolesAllowed(Role.PARTNER)
public class DisbursementResource {
    private final PartnerReports reports;
    private final DisbursementService disbursements;
    private final Callers callers;

    DisbursementResource(PartnerReports reports, DisbursementService disbursements, Callers callers) {
        this.reports = reports;
        this.disbursements = disbursements;
        this.callers = callers;
    }

    @POST
    public Uni<Response> report(@PathParam("id") String id, @Nullable DisbursementReport body) {
        DisbursementReport report = Body.present(body);
        Report call = new Report(
                ReportKind.DISBURSEMENT, PathId.of(id), report.partnerReference(), report, callers.current());
        return reports.take(call, (the, cause) -> disbursements.take(the, report, cause))
                .map(Answer::toResponse);
    }
}
