package zhuqiao.matching.quota;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** What an agreement may still fund, and every movement that explains it. */
@Path("/v1/quotas/{agreementId}")
@RolesAllowed({Role.LENDER, Role.PARTNER, Role.OPERATOR, Role.AUDITOR, Role.AGREEMENT_EDITOR, Role.AGREEMENT_APPROVER})
public class QuotaResource {
    private final QuotaReading reading;
    private final DayPlans plans;
    private final Callers callers;

    QuotaResource(QuotaReading reading, DayPlans plans, Callers callers) {
        this.reading = reading;
        this.plans = plans;
        this.callers = callers;
    }

    @GET
    public Uni<QuotaView> show(@PathParam("agreementId") String agreementId) {
        return reading.show(agreementId, callers.current());
    }

    @GET
    @Path("journal")
    public Uni<Page<QuotaReading.Line>> journal(
            @PathParam("agreementId") String agreementId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return reading.journal(agreementId, callers.current(), PageRequest.of(limit, after));
    }

    @PUT
    @Path("day-plan")
    @RolesAllowed({Role.PARTNER, Role.OPERATOR})
    public Uni<PlannedDay> plan(@PathParam("agreementId") String agreementId, @Nullable DayPlan body) {
        return plans.put(agreementId, Body.present(body), callers.current());
    }
}
