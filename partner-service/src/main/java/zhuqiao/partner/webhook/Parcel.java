package zhuqiao.partner.webhook;

import java.time.Instant;
import java.util.List;

/**
 * A claimed delivery with all that sending it needs.
 *
 * @param eventId the header {@code webhook-id}, the same at every attempt
 * @param attempt number of this attempt, over all rounds
 * @param round attempts since it was made or last asked for again, this one counted
 * @param keys sign in this order; more than one while a secret changes over
 * @param challenge what the answer to a test must echo
 */
record Parcel(
        String id,
        String eventId,
        String endpointId,
        String eventType,
        String body,
        int attempt,
        int round,
        Instant createdAt,
        String url,
        List<SigningKey> keys,
        String challenge) {

    boolean isTest() {
        return EventTypes.TEST.equals(eventType);
    }

    DeliveryState.Sending state() {
        return new DeliveryState.Sending(round);
    }
}
