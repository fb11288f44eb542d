package zhuqiao.matching.repayment;

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

/** Where a partner reports money that came back; idempotent by its sequence. */
@Path("/v1/referrals/{id}/repayments")
@RolesAllowed(Role.PARTNER)
public class RepaymentResource {
    private final PartnerReports reports;
    private final RepaymentService repayments;
    private final Callers callers;

    RepaymentResource(PartnerReports reports, RepaymentService repayments, Callers callers) {
        this.reports = reports;
        this.repayments = repayments;
        this.callers = callers;
    }

    @POST
    public Uni<Response> report(@PathParam("id") String id, @Nullable RepaymentReport body) {
        RepaymentReport report = Body.present(body);
        Report call = new Report(
                ReportKind.REPAYMENT, PathId.of(id), report.sequence().toString(), report, callers.current());
        return reports.take(call, (the, cause) -> repayments.take(the, report, cause))
                .map(Answer::toResponse);
    }
}
