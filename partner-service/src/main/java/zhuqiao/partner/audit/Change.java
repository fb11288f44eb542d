package zhuqiao.partner.audit;

import org.jspecify.annotations.Nullable;

/**
 * What changed.
 *
 * @param action such as {@code created} or {@code approval}
 * @param before JSON of the document before, null for a creation
 * @param after JSON of the document after
 */
public record Change(
        String action,
        Actor actor,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after) {}
