package zhuqiao.matching.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;

/** What lenders are told (api.md §7). */
public final class ApplicationNotices {
    private ApplicationNotices() {}

    private record StatusChanged(
            UUID applicationId,
            String lenderApplicationNo,
            ApplicationStatus status,
            @Nullable ApplicationStatus previousStatus,
            @Nullable UUID referralId) {}

    /** @param previous null for a new application */
    public static Notification statusChanged(
            UUID applicationId,
            String lenderId,
            String lenderApplicationNo,
            ApplicationStatus status,
            @Nullable ApplicationStatus previous,
            @Nullable UUID referralId) {
        return new Notification(
                "application.status_changed",
                List.of(Notification.Recipient.lender(lenderId)),
                applicationId.toString(),
                Json.MAPPER.valueToTree(
                        new StatusChanged(applicationId, lenderApplicationNo, status, previous, referralId)));
    }
}
