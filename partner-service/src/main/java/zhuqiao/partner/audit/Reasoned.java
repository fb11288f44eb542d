package zhuqiao.partner.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Body;
import zhuqiao.platform.json.Json;

/**
 * What a caller wants written, and why.
 *
 * @param reason what stands as {@code reason} beside the fields of the content, for the audit trail alone
 */
public record Reasoned<T>(T content, @Nullable String reason) {
    private static final String FIELD = "reason";

    /** 400 that names the place where the body is no such content. */
    public static <T> Reasoned<T> of(@Nullable ObjectNode body, Class<T> type) {
        ObjectNode content = Body.present(body).deepCopy();
        JsonNode reason = content.remove(FIELD);
        return new Reasoned<>(
                type.isInstance(content) ? type.cast(content) : Body.as(type, content),
                reason == null
                        ? null
                        : Body.as(Reason.class, Json.object().set(FIELD, reason))
                                .reason());
    }
}
