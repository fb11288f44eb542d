package zhuqiao.core.regulation;

import java.util.List;

/**
 * How an agreement stands on one day before any application is looked at; gathers while limits are read. All are
 * {@link PairBits}: rules that fail, that lack an input, and that do not concern the agreement.
 */
final class Standing {
    private long failures;
    private long missing;
    private long notApplicable;

    <C> void weigh(RulesOfDay rules, List<RuleTest<? super C>> tests, C subject) {
        List<Check> checks = rules.rules().weigh(tests, subject, rules.day());
        for (int i = 0; i < checks.size(); i++) {
            switch (checks.get(i).verdict()) {
                case PASS -> {}
                case NOT_APPLICABLE -> notApplicable(tests.get(i));
                case INDETERMINATE -> missing(tests.get(i));
                case WAIVED, WARN, NEEDS_CONSENT, REVIEW, BLOCK_PAIR, BLOCK_APP -> fails(tests.get(i));
            }
        }
    }

    void fails(RuleTest<?> test) {
        failures |= PairBits.of(test);
    }

    /** An input of the rules is not there. */
    void missing(RuleTest<?>... tests) {
        missing |= PairBits.of(tests);
    }

    void notApplicable(RuleTest<?>... tests) {
        notApplicable |= PairBits.of(tests);
    }

    long failures() {
        return failures;
    }

    long missing() {
        return missing;
    }

    long notApplicable() {
        return notApplicable;
    }
}
