package zhuqiao.matching.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;

/**
 * One call that changes one application.
 *
 * @param name upper-case verb for the trail
 * @param key what makes a repetition the same call
 * @param actor subject of the caller's token
 * @param lenderId whose application it must be; null for an operator, who may act on every lender's
 */
public record ApplicationAction(
        UUID applicationId,
        String name,
        IdempotencyKey key,
        String actor,
        @Nullable String lenderId) {

    /**
     * A lender's call on its own application.
     *
     * @param id the application's, as it stands in the path
     * @param suffix what follows it in the path, such as {@code withdrawal}
     * @param header value of {@code Idempotency-Key}
     * @param content the body as read
     */
    public static ApplicationAction ofLender(
            String id, String suffix, String name, @Nullable String header, Object content, Caller lender) {
        return of(id, suffix, name, header, content, lender.subject(), lender.lender());
    }

    /** As above, of an operator on anybody's application. */
    public static ApplicationAction ofOperator(
            String id, String suffix, String name, @Nullable String header, Object content, Caller operator) {
        return of(id, suffix, name, header, content, operator.subject(), null);
    }

    private static ApplicationAction of(
            String id,
            String suffix,
            String name,
            @Nullable String header,
            Object content,
            String actor,
            @Nullable String lenderId) {
        UUID applicationId = PathId.of(id);
        String path = "/v1/applications/" + applicationId + "/" + suffix;
        return new ApplicationAction(
                applicationId, name, IdempotencyKey.of(header, actor, path, content), actor, lenderId);
    }

    boolean concerns(ApplicationEntity application) {
        return lenderId == null || lenderId.equals(application.lenderId);
    }
}
