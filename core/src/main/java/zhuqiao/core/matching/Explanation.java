package zhuqiao.core.matching;

import java.time.Instant;
import java.util.List;
import zhuqiao.core.regulation.Check;

/**
 * For every agreement considered: which rules it met and which it failed.
 *
 * @param lenderPolicyVersion version of the lender's routing policy; 0 when the lender is unknown
 * @param applicationChecks rules that concern the application whoever funds it; also first among each candidate's
 * @param candidates ranked ones first, then by agreement id
 */
public record Explanation(
        String policyVersion,
        int lenderPolicyVersion,
        Instant decidedAt,
        Outcome outcome,
        List<Check> applicationChecks,
        List<Candidate> candidates) {
    public Explanation {
        applicationChecks = List.copyOf(applicationChecks);
        candidates = List.copyOf(candidates);
    }
}
