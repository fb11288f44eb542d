package zhuqiao.matching.explanation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.CandidateVerdict;
import zhuqiao.core.matching.ConsentNeed;
import zhuqiao.core.matching.Explanation;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Description;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.value.Rate;
import zhuqiao.platform.problem.Language;

/** An explanation in words of the caller's language (api.md §4). */
public record ExplanationView(
        String policyVersion,
        int lenderPolicyVersion,
        Instant decidedAt,
        Outcome outcome,
        List<CheckView> applicationChecks,
        List<CandidateView> candidates) {

    public record CandidateView(
            String agreementId,
            int agreementVersion,
            String partnerId,
            CandidateVerdict verdict,
            @Nullable Integer rank,
            @Nullable Rate annualRate,
            @Nullable Rate allInApr,
            @Nullable List<ConsentNeed> consentsNeeded,
            List<CheckView> checks) {}

    public record CheckView(
            String rule,
            @Nullable String aspect,
            Verdict verdict,
            @Nullable String measured,
            @Nullable String threshold,
            String message,
            String citation) {}

    public static ExplanationView of(Explanation explanation, RuleBook rules, Language language) {
        Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.CHINESE;
        return new ExplanationView(
                explanation.policyVersion(),
                explanation.lenderPolicyVersion(),
                explanation.decidedAt(),
                explanation.outcome(),
                checks(explanation.applicationChecks(), rules, locale),
                explanation.candidates().stream()
                        .map(candidate -> candidate(candidate, rules, locale))
                        .toList());
    }

    private static CandidateView candidate(Candidate candidate, RuleBook rules, Locale locale) {
        return new CandidateView(
                candidate.agreementId(),
                candidate.agreementVersion(),
                candidate.partnerId(),
                candidate.verdict(),
                candidate.rank(),
                candidate.annualRate(),
                candidate.allInApr(),
                candidate.consentsNeeded().isEmpty() ? null : candidate.consentsNeeded(),
                checks(candidate.checks(), rules, locale));
    }

    private static List<CheckView> checks(List<Check> checks, RuleBook rules, Locale locale) {
        return checks.stream()
                .map(check -> view(check, rules.describe(check, locale)))
                .toList();
    }

    /** Figures from outside the caller's own data are withheld. */
    private static CheckView view(Check check, Description description) {
        return new CheckView(
                check.rule(),
                check.aspect(),
                check.verdict(),
                check.confidential() ? null : check.measured(),
                check.confidential() ? null : check.threshold(),
                description.message(),
                description.citation());
    }
}
