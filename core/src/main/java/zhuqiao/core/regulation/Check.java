package zhuqiao.core.regulation;

import org.jspecify.annotations.Nullable;

/**
 * One rule weighed: codes and figures only, so that it can be stored; the rule set gives text.
 *
 * @param rule id of the rule, such as {@code C1} or {@code T-REGION}
 * @param aspect which of a rule's several tests this is, or null when it has one
 * @param measured what was found; null when not known, not applicable or confidential
 * @param threshold what it was held against, likewise
 * @param confidential whether figures are withheld because they come from outside the caller's own data
 */
public record Check(
        String rule,
        @Nullable String aspect,
        Verdict verdict,
        @Nullable String measured,
        @Nullable String threshold,
        boolean confidential) {}
