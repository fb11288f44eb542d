package zhuqiao.matching.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.CandidateVerdict;
import zhuqiao.core.matching.ConsentNeed;
import zhuqiao.core.matching.Explanation;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.value.Rate;
import zhuqiao.platform.json.Json;

/**
 * An explanation as it lies in the database: by rule, for most rules find the same of all agreements of a lender. Spelled
 * out, fifty agreements weighed by sixty rules would fill a quarter of a megabyte for each application.
 *
 * @param applicationChecks kept once, though each candidate is shown with them
 * @param rules what the other rules found, in the order in which each candidate shows them
 */
public record StoredExplanation(
        String policyVersion,
        int lenderPolicyVersion,
        Instant decidedAt,
        Outcome outcome,
        List<Check> applicationChecks,
        List<StoredCandidate> candidates,
        List<RuleColumn> rules) {

    /** A candidate without its checks. */
    record StoredCandidate(
            String agreementId,
            int agreementVersion,
            String partnerId,
            CandidateVerdict verdict,
            @Nullable Integer rank,
            @Nullable Rate annualRate,
            @Nullable Rate allInApr,
            List<ConsentNeed> consentsNeeded) {}

    public static String write(Explanation explanation) {
        return Json.write(of(explanation));
    }

    public static Explanation read(String json) {
        return Json.read(json, StoredExplanation.class).explanation();
    }

    private static StoredExplanation of(Explanation explanation) {
        List<Candidate> candidates = explanation.candidates();
        return new StoredExplanation(
                explanation.policyVersion(),
                explanation.lenderPolicyVersion(),
                explanation.decidedAt(),
                explanation.outcome(),
                explanation.applicationChecks(),
                candidates.stream().map(StoredExplanation::bare).toList(),
                columns(candidates, explanation.applicationChecks().size()));
    }

    private static StoredCandidate bare(Candidate candidate) {
        return new StoredCandidate(
                candidate.agreementId(),
                candidate.agreementVersion(),
                candidate.partnerId(),
                candidate.verdict(),
                candidate.rank(),
                candidate.annualRate(),
                candidate.allInApr(),
                candidate.consentsNeeded());
    }

    /** @param shared how many checks stand first in each candidate because they are the application's own */
    private static List<RuleColumn> columns(List<Candidate> candidates, int shared) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<RuleColumn> columns = new ArrayList<>();
        for (int rule = shared; rule < candidates.getFirst().checks().size(); rule++) {
            List<Check> column = new ArrayList<>(candidates.size());
            for (Candidate candidate : candidates) {
                column.add(candidate.checks().get(rule));
            }
            columns.add(RuleColumn.of(column));
        }
        return columns;
    }

    private Explanation explanation() {
        List<Candidate> explained = new ArrayList<>(candidates.size());
        for (int at = 0; at < candidates.size(); at++) {
            explained.add(candidate(candidates.get(at), at));
        }
        return new Explanation(policyVersion, lenderPolicyVersion, decidedAt, outcome, applicationChecks, explained);
    }

    private Candidate candidate(StoredCandidate stored, int at) {
        List<Check> checks = new ArrayList<>(applicationChecks);
        rules.forEach(column -> checks.add(column.check(at)));
        return new Candidate(
                stored.agreementId(),
                stored.agreementVersion(),
                stored.partnerId(),
                stored.verdict(),
                stored.rank(),
                stored.annualRate(),
                stored.allInApr(),
                stored.consentsNeeded(),
                checks);
    }
}
