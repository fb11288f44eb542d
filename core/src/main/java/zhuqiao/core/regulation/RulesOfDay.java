package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules as they stand on one day, for snapshots that boil them down to figures. */
public final class RulesOfDay {
    private final RuleBook rules;
    private final DueDays dueDays;

    public RulesOfDay(RuleBook rules, LocalDate day) {
        this.rules = rules;
        this.dueDays = new DueDays(day);
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
     * Whether the rules have the shape that figures can express: what is read off blocks its pair, consent rules ask for
     * consent, caps test the nominal cost. Rule files may say otherwise; then only the rules themselves can be weighed.
     */
    public boolean expressible() {
        return Stream.of(
                                CostRules.DYNAMIC,
                                AmountRules.OF_PAIR,
                                CapacityRules.DYNAMIC,
                                CoLendingRules.OF_PAIR,
                                HeadroomRules.OF_PAIR,
                                List.of(ConsentRules.BUREAU))
                        .flatMap(List::stream)
                        .allMatch(test -> says(test, Verdict.BLOCK_PAIR))
                && Stream.of(TermRules.OF_PAIR, RoutingRules.OF_PAIR, List.of(ReceivableRules.ADVANCE))
                        .flatMap(List::stream)
                        .allMatch(test -> blocks(test))
                && ConsentRules.CONSENTS.stream().allMatch(test -> says(test, Verdict.NEEDS_CONSENT))
                && CostRules.CAPS.stream().allMatch(test -> {
                    CostRules.Tested tested = figure(test, CostRules.TESTED);
                    return tested == null || tested == CostRules.Tested.NOMINAL;
                });
    }

    private boolean says(RuleTest<?> test, Verdict verdict) {
        Period period = rules.on(test, day());
        return period == null || period.verdict() == verdict || period.verdict() == Verdict.WARN;
    }

    boolean inForce(RuleTest<?> test) {
        return rules.on(test, day()) != null;
    }

    /** Whether failing the rule keeps the agreement out. */
    boolean blocks(RuleTest<?> test) {
        Period period = rules.on(test, day());
        return period != null && period.verdict() == Verdict.BLOCK_PAIR;
    }

    /** Null when the rule is not in force. */
    <T> @Nullable T figure(RuleTest<?> test, Parameter<T> parameter) {
        Period period = rules.on(test, day());
        return period == null ? null : period.parameters().get(parameter);
    }

    /** Null when the rule does not keep anything out. */
    <T> @Nullable T blockingFigure(RuleTest<?> test, Parameter<T> parameter) {
        return blocks(test) ? figure(test, parameter) : null;
    }
}
