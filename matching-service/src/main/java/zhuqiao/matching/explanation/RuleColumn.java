package zhuqiao.matching.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Verdict;

/**
 * What one rule found of all candidates. A list holds one entry when all candidates share it, else one for each in their
 * order; a list of figures is absent when there are none.
 *
 * @param verdict absent when the rule concerns no candidate, as most rules do
 * @param confidential whether the figures of a candidate are withheld; absent when none are
 */
record RuleColumn(
        String rule,
        @Nullable String aspect,
        @Nullable List<Verdict> verdict,
        @Nullable List<@Nullable String> measured,
        @Nullable List<@Nullable String> threshold,
        @Nullable List<Boolean> confidential) {

    private static final List<Verdict> CONCERNS_NONE = List.of(Verdict.NOT_APPLICABLE);

    /** @param checks of the same rule, one a candidate */
    static RuleColumn of(List<Check> checks) {
        Check first = checks.getFirst();
        List<Verdict> verdict = column(checks, Check::verdict);
        List<Boolean> confidential = column(checks, Check::confidential);
        return new RuleColumn(
                first.rule(),
                first.aspect(),
                verdict.equals(CONCERNS_NONE) ? null : verdict,
                figures(checks, Check::measured),
                figures(checks, Check::threshold),
                confidential.equals(List.of(false)) ? null : confidential);
    }

    Check check(int candidate) {
        return new Check(
                rule,
                aspect,
                verdict == null ? Verdict.NOT_APPLICABLE : at(verdict, candidate),
                measured == null ? null : at(measured, candidate),
                threshold == null ? null : at(threshold, candidate),
                confidential != null && at(confidential, candidate));
    }

    private static @Nullable List<@Nullable String> figures(
            List<Check> checks, Function<Check, @Nullable String> figure) {
        List<@Nullable String> column = column(checks, figure);
        return column.size() == 1 && column.getFirst() == null ? null : column;
    }

    private static <T extends @Nullable Object> List<T> column(List<Check> checks, Function<Check, T> part) {
        T first = part.apply(checks.getFirst());
        for (Check check : checks) {
            if (!Objects.equals(first, part.apply(check))) {
                return each(checks, part);
            }
        }
        return Collections.singletonList(first);
    }

    private static <T extends @Nullable Object> List<T> each(List<Check> checks, Function<Check, T> part) {
        List<T> column = new ArrayList<>(checks.size());
        for (Check check : checks) {
            column.add(part.apply(check));
        }
        return column;
    }

    private static <T extends @Nullable Object> T at(List<T> column, int candidate) {
        return column.get(column.size() == 1 ? 0 : candidate);
    }
}
