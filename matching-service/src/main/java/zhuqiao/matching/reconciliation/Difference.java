package zhuqiao.matching.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * What is ours beside what was reported, both fit for JSON.
 *
 * @param expected null where nothing was expected
 */
public record Difference(
        ExceptionKind kind,
        @Nullable Object expected,
        @Nullable Object reported) {}
