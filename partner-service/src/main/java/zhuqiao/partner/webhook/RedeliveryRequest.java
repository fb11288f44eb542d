package zhuqiao.partner.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;

/**
 * Which deliveries of an endpoint to send again.
 *
 * @param from made at or after
 * @param to made before
 * @param status only closed ones can be sent again; without it, the failed
 */
record RedeliveryRequest(Instant from, Instant to, @Nullable DeliveryStatus status) {
    RedeliveryRequest {
        Require.present(from, "from");
        Require.present(to, "to");
        Require.that(from.isBefore(to), "reversed-range", "from", "须早于 to", "must be before to");
        Require.that(
                status != DeliveryStatus.PENDING && status != DeliveryStatus.SENDING,
                "open",
                "status",
                "须为 DELIVERED、FAILED 或 CANCELLED",
                "must be DELIVERED, FAILED or CANCELLED");
    }

    DeliveryStatus statusOrFailed() {
        return status == null ? DeliveryStatus.FAILED : status;
    }
}
