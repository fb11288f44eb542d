package zhuqiao.bench.drools;

import java.util.List;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.MatchResult;
import zhuqiao.core.matching.Outcome;

/**
 * What matching came to, in the form in which both sides are compared.
 *
 * @param ranked ids of the agreements to try, best first
 */
public record Decided(Outcome outcome, List<String> ranked) {
    public static Decided of(MatchResult result) {
        return new Decided(
                result.outcome(),
                result.ranked().stream().map(Candidate::agreementId).toList());
    }
}
