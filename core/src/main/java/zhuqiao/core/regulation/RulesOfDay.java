package zhuqiao.core.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rules as they stand on one day, for snapshots that boil them down to figures. */
public final class RulesOfDay {
    private static final long CONSENTS = PairBits.SHARING | PairBits.GUARANTOR_SHARING | PairBits.INQUIRY;

    private final RuleBook rules;
    private final DueDays dueDays;
    private final PairVerdicts verdicts;

    public RulesOfDay(RuleBook rules, LocalDate day) {
        this.rules = rules;
        this.dueDays = new DueDays(day);
        this.verdicts = PairVerdicts.on(this);
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

    /** What failures of pair rules mean that day. */
    public PairVerdicts verdicts() {
        return verdicts;
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
