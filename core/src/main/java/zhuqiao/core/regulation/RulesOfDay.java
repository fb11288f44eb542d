package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules as they stand on one day, for snapshots that boil them down to figures. */
public final class RulesOfDay {
    private static final long CONSENTS = PairBits.SHARING | PairBits.GUARANTOR_SHARING | PairBits.INQUIRY;

    private final RuleBook rules;
    private final DueDays dueDays;
    private final PairVerdicts verdicts;
    private final PairWords words;
    private final Map<Object, Object> shared = new ConcurrentHashMap<>();

    public RulesOfDay(RuleBook rules, LocalDate day) {
        this.rules = rules;
        this.dueDays = new DueDays(day);
        this.verdicts = PairVerdicts.on(this);
        this.words = new PairWords(this);
    }

    public RuleBook rules() {
        return rules;
    }

    public LocalDate day() {
        return dueDays.day();
    }

    public DueDays dueDays() {
        return dueDays;
    }

    /**
     * The one value made for the key that day. Agreements of a market have few figures that differ: kept once, they take
     * little memory and are at hand in the processor's caches whichever lender is asked.
     */
    @SuppressWarnings("unchecked") // a key is only ever given with the maker of its own type
    public <K, V> V shared(K key, Function<K, V> make) {
        return (V) shared.computeIfAbsent(key, absent -> make.apply(key));
    }

    /** The first of all equal values met that day. */
    public <T> T shared(T value) {
        return shared(value, same -> same);
    }

    /** What failures of pair rules mean that day. */
    public PairVerdicts verdicts() {
        return verdicts;
    }

    /** What rules of a pair find that day, in words. */
    public PairWords words() {
        return words;
    }

    /**
     * Whether the rules have the shape that figures can express: only consent rules ask for consent, caps test the nominal
     * cost. Rule files may say otherwise; then only the rules themselves can be weighed.
     */
    public boolean expressible() {
        return (verdicts.consents() & ~CONSENTS) == 0
                && !verdicts.onFailure().contains(Verdict.INDETERMINATE)
                && CostRules.CAPS.stream().allMatch(test -> {
                    CostRules.Tested tested = figure(test, CostRules.TESTED);
                    return tested == null || tested == CostRules.Tested.NOMINAL;
                });
    }

    /** Null when the rule is not in force. */
    <T> @Nullable T figure(RuleTest<?> test, Parameter<T> parameter) {
        Period period = rules.on(test, day());
        return period == null ? null : period.parameters().get(parameter);
    }
}
