package zhuqiao.core.matching;

import java.util.List;
import java.util.function.Supplier;

/**
 * The answer of a match.
 *
 * @param policyVersion version of the rule set that decided
 * @param lenderPolicyVersion version of the lender's routing policy; 0 when the lender is unknown
 * @param ranked the partners to try, best first, at most what patience leaves; without checks
 * @param consentsNeeded filled when the outcome is {@code NEEDS_CONSENT}
 * @param reviewRules rules a human must clear, filled when the outcome is {@code REVIEW}
 * @param explaining computes {@link #explain()} anew from the same inputs
 */
public record MatchResult(
        String policyVersion,
        int lenderPolicyVersion,
        Outcome outcome,
        List<Candidate> ranked,
        List<ConsentNeed> consentsNeeded,
        List<String> reviewRules,
        Supplier<Explanation> explaining) {
    public MatchResult {
        ranked = List.copyOf(ranked);
        consentsNeeded = List.copyOf(consentsNeeded);
        reviewRules = List.copyOf(reviewRules);
    }

    /** Every agreement considered with every rule; computed on each call. */
    public Explanation explain() {
        return explaining.get();
    }
}
