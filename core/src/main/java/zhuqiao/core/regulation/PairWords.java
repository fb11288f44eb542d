package zhuqiao.core.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words what the rules of {@link Regulation#OF_PAIR} find on one day. Most rules do not concern most cases: of those there
 * is nothing to measure, and one check serves all.
 */
public final class PairWords {
    private final @Nullable Period[] periods = new Period[Regulation.OF_PAIR.size()];
    private final Check[] notApplicable = new Check[periods.length];

    PairWords(RulesOfDay rules) {
        for (int i = 0; i < periods.length; i++) {
            RuleTest<? super PairCase> test = Regulation.OF_PAIR.get(i);
            periods[i] = rules.rules().on(test, rules.day());
            notApplicable[i] = RuleBook.check(test, Verdict.NOT_APPLICABLE, Finding.notApplicable());
        }
    }

    /**
     * What {@link RuleBook#weigh} says of the pair, in its order.
     *
     * @param outside rules known not to concern it, as {@link PairBits}
     */
    public List<Check> of(PairCase pair, long outside) {
        Check[] checks = notApplicable.clone();
        for (long left = ~outside & all(); left != 0; left &= left - 1) {
            int rule = Long.numberOfTrailingZeros(left);
            checks[rule] = RuleBook.weigh(Regulation.OF_PAIR.get(rule), periods[rule], pair);
        }
        return List.of(checks);
    }

    private long all() {
        return -1L >>> (Long.SIZE - periods.length);
    }
}
