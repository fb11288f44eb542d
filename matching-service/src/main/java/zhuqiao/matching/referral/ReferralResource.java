package zhuqiao.matching.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** A partner's referrals (api.md §5). */
@Path("/v1/referrals")
@RolesAllowed({Role.PARTNER, Role.OPERATOR, Role.AUDITOR})
public class ReferralResource {
    private final ReferralReading reading;
    private final Callers callers;

    ReferralResource(ReferralReading reading, Callers callers) {
        this.reading = reading;
        this.callers = callers;
    }

    @GET
    public Uni<Page<ReferralView>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return reading.list(status(status), callers.current(), PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}")
    public Uni<ObjectNode> read(@PathParam("id") String id) {
        return reading.read(PathId.of(id), callers.current());
    }

    private static @Nullable ReferralStatus status(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(ReferralStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("?status", "status", Text.of("不是推送状态", "is no referral status")));
    }
}
