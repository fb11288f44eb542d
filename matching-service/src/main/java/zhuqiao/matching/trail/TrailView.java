package zhuqiao.matching.trail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Json;

/**
 * One line of the audit trail.
 *
 * @param actor subject of the caller's token, or {@code platform}
 */
record TrailView(
        UUID id,
        Instant at,
        String actor,
        String action,
        @Nullable String status,
        @Nullable String previousStatus,
        @Nullable UUID referralId,
        @Nullable String referralStatus,
        @Nullable String previousReferralStatus,
        @Nullable ObjectNode detail) {
    static TrailView of(TrailLine line) {
        return new TrailView(
                line.id,
                line.at,
                line.actor,
                line.action,
                line.status,
                line.previousStatus,
                line.referralId,
                line.referralStatus,
                line.previousReferralStatus,
                line.detail == null ? null : Json.tree(line.detail));
    }
}
