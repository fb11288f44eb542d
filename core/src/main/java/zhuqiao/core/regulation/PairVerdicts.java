package zhuqiao.core.regulation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it means on one day that rules of a pair fail, as {@link PairBits}.
 *
 * @param blocks those whose failure keeps the agreement out
 * @param reviews those a human must look at, {@code consents} those the borrower can still meet
 * @param absent those not in force
 */
public record PairVerdicts(long blocks, long reviews, long consents, long absent, List<Verdict> onFailure) {
    static PairVerdicts on(RulesOfDay rules) {
        long blocks = 0;
        long reviews = 0;
        long consents = 0;
        long absent = 0;
        Verdict[] onFailure = new Verdict[Regulation.OF_PAIR.size()];
        for (int i = 0; i < onFailure.length; i++) {
            @Nullable Period period = rules.rules().on(Regulation.OF_PAIR.get(i), rules.day());
            onFailure[i] = period == null ? Verdict.NOT_APPLICABLE : period.verdict();
            long bit = 1L << i;
            blocks |= onFailure[i].compareTo(Verdict.BLOCK_PAIR) >= 0 ? bit : 0;
            reviews |= onFailure[i] == Verdict.REVIEW ? bit : 0;
            consents |= onFailure[i] == Verdict.NEEDS_CONSENT ? bit : 0;
            absent |= period == null ? bit : 0;
        }
        return new PairVerdicts(blocks, reviews, consents, absent, List.of(onFailure));
    }

    /** Rules that would need review but for an operator's waiver. */
    public long waived(Set<String> rules) {
        long bits = 0;
        if (!rules.isEmpty()) {
            for (int i = 0; i < onFailure.size(); i++) {
                bits |= rules.contains(Regulation.OF_PAIR.get(i).id()) ? 1L << i : 0;
            }
        }
        return bits & reviews;
    }

    /** Ids of the rules that need review among those that fail, in the order of the rules, each once. */
    public List<String> reviewRules(long failures) {
        return Regulation.OF_PAIR.stream()
                .filter(test -> (PairBits.of(test) & failures & reviews) != 0)
                .map(RuleTest::id)
                .distinct()
                .toList();
    }
}
