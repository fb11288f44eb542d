package zhuqiao.matching.costsheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;

/** Where a lender gets what it must show its borrower. */
@Path("/v1/applications/{id}/cost-sheet")
@RolesAllowed({Role.LENDER, Role.OPERATOR, Role.AUDITOR})
public class CostSheetResource {
    private static final String PAGE = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'";
    private final CostSheetReading sheets;
    private final Callers callers;

    CostSheetResource(CostSheetReading sheets, Callers callers) {
        this.sheets = sheets;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @WithSession
    public Uni<ObjectNode> sheet(@PathParam("id") String id) {
        return sheets.read(PathId.of(id), callers.current()).map(DrawnSheet::json);
    }

    @GET
    @Produces(PAGE)
    @WithSession
    public Uni<Response> page(@PathParam("id") String id) {
        return sheets.read(PathId.of(id), callers.current())
                .map(drawn -> Response.ok(CostSheetPage.of(drawn), PAGE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
                        .header("Content-Security-Policy", NOTHING_BUT_STYLE)
                        .build());
    }
}
