package zhuqiao.partner.webhook;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** The query parameters of a list of deliveries. */
public record DeliverySearch(
        @QueryParam("endpointId") @Nullable String endpointId,
        @QueryParam("eventType") @Nullable String eventType,
        @QueryParam("referralId") @Nullable String referralId,
        @QueryParam("status") @Nullable String status) {

    record Query(String hql, Map<String, Object> parameters) {}

    /** The search, kept to one owner's endpoints if there is an owner. */
    Query query(@Nullable Owner owner, String below) {
        StringBuilder where = new StringBuilder("id < :below");
        Map<String, Object> parameters = new HashMap<>(Map.of("below", below));
        equal(where, parameters, "endpointId", endpointId);
        equal(where, parameters, "eventType", eventType);
        equal(where, parameters, "referralId", referralId);
        equal(where, parameters, "status", status == null ? null : parse(status));
        if (owner != null) {
            where.append(" and endpointId in (select e.id from EndpointRow e where e.ownerKind = :ownerKind"
                    + " and e.ownerId = :ownerId)");
            parameters.put("ownerKind", owner.kind());
            parameters.put("ownerId", owner.id());
        }
        return new Query(where + " order by id desc", parameters);
    }

    private static void equal(
            StringBuilder where, Map<String, Object> parameters, String field, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }

    private static DeliveryStatus parse(String status) {
        return Arrays.stream(DeliveryStatus.values())
                .filter(value -> value.name().equals(status))
                .findFirst()
                .orElseThrow(() -> {
                    String all = Arrays.toString(DeliveryStatus.values());
                    return Problem.invalid("?status", "format", Text.of("可用值:" + all, "must be one of " + all));
                });
    }
}
