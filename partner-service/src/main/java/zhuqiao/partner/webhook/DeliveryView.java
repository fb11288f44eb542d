package zhuqiao.partner.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery looks to a reader.
 *
 * @param eventId the header {@code webhook-id}
 * @param nextAttemptAt while it is open
 * @param statusCode of the last answer
 * @param error of the last attempt, a fixed word
 */
record DeliveryView(
        String id,
        String eventId,
        String endpointId,
        String eventType,
        @Nullable String referralId,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer statusCode,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant closedAt) {}
