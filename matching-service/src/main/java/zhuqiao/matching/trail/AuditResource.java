package zhuqiao.matching.trail;

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
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

/** Where staff see who did what to an application. Every application has a line, from its first match. */
@Path("/v1/applications/{id}/audit")
@RolesAllowed({Role.OPERATOR, Role.AUDITOR})
public class AuditResource {
    @GET
    @WithSession
    public Uni<Page<TrailView>> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        return lines(PathId.of(id), page)
                .invoke(lines -> {
                    if (lines.isEmpty() && page.after() == null) {
                        throw Problem.notFound();
                    }
                })
                .map(lines -> Page.of(lines, page, line -> line.id.toString(), TrailView::of));
    }

    private static Uni<List<TrailLine>> lines(UUID applicationId, PageRequest page) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from TrailLine where applicationId = ?1 and id < ?2 order by id desc", TrailLine.class)
                        .setParameter(1, applicationId)
                        .setParameter(2, page.belowId())
                        .setMaxResults(page.limit() + 1)
                        .getResultList());
    }
}
