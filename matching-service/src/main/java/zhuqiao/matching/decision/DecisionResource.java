package zhuqiao.matching.decision;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.intake.Rematches;
import zhuqiao.matching.report.PartnerReports;
import zhuqiao.matching.report.Report;
import zhuqiao.matching.report.ReportKind;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;

/** Where a partner answers a referral. */
@Path("/v1/referrals/{id}/decision")
@RolesAllowed(Role.PARTNER)
public class DecisionResource {
    private final PartnerReports reports;
    private final DecisionService decisions;
    private final Rematches rematches;
    private final Callers callers;

    DecisionResource(PartnerReports reports, DecisionService decisions, Rematches rematches, Callers callers) {
        this.reports = reports;
        this.decisions = decisions;
        this.rematches = rematches;
        this.callers = callers;
    }

    @POST
    public Uni<Response> decide(@PathParam("id") String id, @Nullable DecisionReport body) {
        DecisionReport report = Body.present(body);
        Report call =
                new Report(ReportKind.DECISION, PathId.of(id), report.partnerReference(), report, callers.current());
        return reports.take(call, (the, cause) -> decisions.take(the, report, cause))
                .invoke(rematches::sweep)
                .map(Answer::toResponse);
    }
}
