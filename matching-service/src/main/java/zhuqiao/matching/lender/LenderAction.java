package zhuqiao.matching.lender;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;

/**
 * One call of a lender that changes one of its applications.
 *
 * @param name upper-case verb for the trail
 * @param key what makes a repetition the same call
 */
public record LenderAction(UUID applicationId, String name, IdempotencyKey key, Caller caller) {

    /**
     * @param id the application's, as it stands in the path
     * @param suffix what follows it in the path, such as {@code withdrawal}
     * @param header value of {@code Idempotency-Key}
     * @param content the body as read
     */
    public static LenderAction of(
            String id, String suffix, String name, @Nullable String header, Object content, Caller caller) {
        UUID applicationId = PathId.of(id);
        String path = "/v1/applications/" + applicationId + "/" + suffix;
        return new LenderAction(
                applicationId, name, IdempotencyKey.of(header, caller.subject(), path, content), caller);
    }
}
