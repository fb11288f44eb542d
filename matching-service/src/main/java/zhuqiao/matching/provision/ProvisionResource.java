package zhuqiao.matching.provision;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.application.ApplicationReading;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** Where a lender sees who read its borrower's data. */
@Path("/v1/applications/{id}/provisions")
@RolesAllowed({Role.LENDER, Role.OPERATOR, Role.AUDITOR})
public class ProvisionResource {
    private final ApplicationReading applications;
    private final Callers callers;

    ProvisionResource(ApplicationReading applications, Callers callers) {
        this.applications = applications;
        this.callers = callers;
    }

    @GET
    @WithSession
    public Uni<Page<ProvisionView>> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        return applications
                .visible(PathId.of(id), callers.current())
                .flatMap(application -> provisions(application.id, page))
                .map(rows -> Page.of(rows, page, row -> row.id.toString(), ProvisionView::of));
    }

    private static Uni<List<Provision>> provisions(UUID applicationId, PageRequest page) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from Provision where applicationId = ?1 and id < ?2 order by id desc", Provision.class)
                        .setParameter(1, applicationId)
                        .setParameter(2, page.belowId())
                        .setMaxResults(page.limit() + 1)
                        .getResultList());
    }
}
