package zhuqiao.matching.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.Confidence;
import zhuqiao.core.regulation.Period;
import zhuqiao.core.regulation.Rule;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.platform.problem.Language;

/** One version of all rules, in words of the caller's language. */
public record PolicyView(String version, List<RuleView> rules) {

    /**
     * @param message what the rule asks; {@code {measured}} and {@code {threshold}} stand where an explanation has figures
     * @param confidence how well the source was read
     */
    public record RuleView(
            String rule,
            @Nullable String aspect,
            String message,
            String citation,
            Confidence confidence,
            List<PeriodView> periods) {}

    /**
     * @param from first day, absent for always
     * @param to first day without it, absent for no end
     * @param verdict what a failure means
     */
    public record PeriodView(
            @Nullable LocalDate from, @Nullable LocalDate to, Verdict verdict, Map<String, String> parameters) {}

    static PolicyView of(RuleBook book, Language language) {
        return new PolicyView(
                book.version(),
                book.rules().stream().map(rule -> rule(rule, language)).toList());
    }

    private static RuleView rule(Rule rule, Language language) {
        return new RuleView(
                rule.id(),
                rule.aspect(),
                language == Language.EN ? rule.en() : rule.zh(),
                rule.citation(),
                rule.confidence(),
                rule.periods().stream().map(PolicyView::period).toList());
    }

    private static PeriodView period(Period period) {
        return new PeriodView(
                period.from(),
                period.to(),
                period.verdict(),
                new TreeMap<>(period.parameters().texts()));
    }
}
