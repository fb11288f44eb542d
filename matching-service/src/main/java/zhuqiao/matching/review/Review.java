package zhuqiao.matching.review;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;

/**
 * The body of {@code POST …/review}.
 *
 * @param rules ids of the rules that are cleared, at least one; of a refusal, those it rests on, if any
 */
public record Review(Outcome outcome, @Nullable List<String> rules, String reason) {
    private static final int MOST_RULES = 100;
    private static final int LONGEST_REASON = 500;

    /** What the human decided. */
    public enum Outcome {
        /** The rules are waived for this application, and it is matched again. */
        CLEARED,
        /** The application is rejected. */
        REFUSED
    }

    public Review {
        Require.present(outcome, "outcome");
        rules = rules == null ? List.of() : List.copyOf(rules);
        Require.that(
                rules.size() <= MOST_RULES,
                "length",
                "rules",
                "至多 " + MOST_RULES + " 项",
                "must have at most " + MOST_RULES + " entries");
        Require.that(
                Set.copyOf(rules).size() == rules.size(), "duplicate", "rules", "不得重复", "must not name a rule twice");
        Require.that(
                outcome == Outcome.REFUSED || !rules.isEmpty(),
                "required",
                "rules",
                "须列明所豁免的规则",
                "must name the rules that are cleared");
        Require.text(reason, "reason", LONGEST_REASON);
    }

    List<String> named() {
        return Require.orEmpty(rules);
    }
}
