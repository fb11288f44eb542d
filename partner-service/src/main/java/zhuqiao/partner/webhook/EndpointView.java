package zhuqiao.partner.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.outbox.Notification;

/**
 * How an endpoint looks to a reader.
 *
 * @param secret the shared secret, in the answer that made it and never again
 * @param publicKey for ED25519: what the receiver verifies with
 * @param failingSince first failed attempt since the last success
 */
record EndpointView(
        String id,
        Notification.Kind ownerKind,
        String ownerId,
        String url,
        List<String> events,
        SignatureScheme signature,
        EndpointStatus status,
        @Nullable String secret,
        @Nullable String publicKey,
        @Nullable Instant failingSince,
        @Nullable String lastError,
        Instant createdAt,
        Instant updatedAt) {}
