package zhuqiao.partner.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an audit trail.
 *
 * @param before the document before the change, absent for a creation
 */
public record AuditEntry(
        String id,
        String action,
        String actor,
        String actorName,
        Instant at,
        @Nullable String reason,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
