package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules of one version, each tied to its code. Immutable. */
public final class RuleBook {
    private final String version;
    private final Map<String, Rule> rules;

    private RuleBook(String version, Map<String, Rule> rules) {
        this.version = version;
        this.rules = rules;
    }

    /**
     * @param version what a decision stores
     * @param tests all code there is
     * @param files by name, the text of each rule file
     * @throws IllegalArgumentException when a file names a rule without code, code has no rule, or a parameter is unknown,
     *     missing or mistyped
     */
    public static RuleBook of(String version, Collection<? extends RuleTest<?>> tests, Map<String, String> files) {
        Map<String, RuleTest<?>> byKey = new HashMap<>();
        tests.forEach(test -> byKey.put(test.key(), test));
        Map<String, Rule> rules = new LinkedHashMap<>();
        files.forEach((name, text) -> {
            for (Rule rule : new RuleFile(name, byKey).rules(text)) {
                if (rules.put(rule.key(), rule) != null) {
                    throw new IllegalArgumentException(name + ": rule " + rule.key() + " stands twice");
                }
            }
        });
        Set<String> untold = new TreeSet<>(byKey.keySet());
        untold.removeAll(rules.keySet());
        if (!untold.isEmpty()) {
            throw new IllegalArgumentException("no rule file tells of " + untold);
        }
        return new RuleBook(version, rules);
    }

    public String version() {
        return version;
    }

    /** In the order of the files. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** The first later day on which some rule begins, ends or changes; empty when none is known. */
    public Optional<LocalDate> nextChange(LocalDate day) {
        return rules.values().stream()
                .flatMap(rule -> rule.periods().stream())
                .flatMap(period -> Stream.of(period.from(), period.to()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(change -> change.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** What the test's rule says on the day, or null when it is not in force. */
    @Nullable
    Period on(RuleTest<?> test, LocalDate day) {
        return Objects.requireNonNull(rules.get(test.key()), test.key()).on(day);
    }

    /**
     * The check in words; Chinese unless the locale is English. A check kept from a version whose rule is no more is told
     * by the rule's id and its figures.
     */
    public Description describe(Check check, Locale locale) {
        Rule rule = rules.get(Rule.key(check.rule(), check.aspect()));
        return rule == null ? Description.ofUnknown(check, locale) : Description.of(rule, check, locale);
    }

    /** One check for each test, those not in force that day as NOT_APPLICABLE. */
    public <C> List<Check> weigh(List<? extends RuleTest<? super C>> tests, C subject, LocalDate day) {
        List<Check> checks = new ArrayList<>(tests.size());
        for (RuleTest<? super C> test : tests) {
            checks.add(weigh(test, on(test, day), subject));
        }
        return checks;
    }

    /** @param period what holds that day; null when the rule is not in force */
    static <C> Check weigh(RuleTest<? super C> test, @Nullable Period period, C subject) {
        Finding finding = period == null ? Finding.notApplicable() : test.test().of(subject, period.parameters());
        Verdict verdict = switch (finding.result()) {
            case PASS -> Verdict.PASS;
            case NOT_APPLICABLE -> Verdict.NOT_APPLICABLE;
            case MISSING -> Verdict.INDETERMINATE;
            case FAIL -> period == null ? Verdict.NOT_APPLICABLE : period.verdict();
        };
        return check(test, verdict, finding);
    }

    static Check check(RuleTest<?> test, Verdict verdict, Finding finding) {
        return new Check(
                test.id(), test.aspect(), verdict, finding.measured(), finding.threshold(), finding.confidential());
    }
}
