package zhuqiao.matching.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of an application's status.
 *
 * @param id of the trail line; events of one application are told in the order of their ids
 * @param previousStatus null for a new application
 */
public record StatusEvent(
        UUID id,
        UUID applicationId,
        String status,
        @Nullable String previousStatus,
        @Nullable UUID referralId,
        Instant at) {
    static final String NAME = "application.status_changed";
}
