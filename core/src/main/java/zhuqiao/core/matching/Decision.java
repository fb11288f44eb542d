package zhuqiao.core.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhuqiao.core.regulation.ApplicationCase;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.Tried;

/** From all agreements weighed to one outcome. */
record Decision(
        String policyVersion,
        int lenderPolicyVersion,
        ApplicationCase application,
        List<Check> applicationChecks,
        List<Evaluation> evaluations) {
    MatchResult result() {
        List<Offer> shortlist = shortlist();
        Outcome outcome = outcome(!shortlist.isEmpty());
        Map<String, Evaluation> byId = evaluations.stream()
                .collect(Collectors.toMap(each -> each.version().agreementId(), each -> each));
        List<Candidate> ranked = new ArrayList<>();
        List<Candidate> explained = new ArrayList<>();
        for (Offer offer : shortlist) {
            Evaluation evaluation = byId.remove(offer.agreementId());
            if (evaluation != null) {
                ranked.add(evaluation.candidate(ranked.size() + 1, false));
                explained.add(evaluation.candidate(ranked.size(), true));
            }
        }
        evaluations.stream()
                .filter(each -> byId.containsKey(each.version().agreementId()))
                .forEach(each -> explained.add(each.candidate(null, true)));
        Explanation explanation = new Explanation(
                policyVersion, lenderPolicyVersion, application.now(), outcome, applicationChecks, explained);
        return new MatchResult(
                policyVersion,
                lenderPolicyVersion,
                outcome,
                ranked,
                outcome == Outcome.NEEDS_CONSENT ? consentsNeeded() : List.of(),
                outcome == Outcome.REVIEW ? reviewRules() : List.of(),
                () -> explanation);
    }

    private List<Offer> shortlist() {
        List<Offer> eligible = evaluations.stream()
                .filter(each -> each.verdict() == CandidateVerdict.ELIGIBLE)
                .map(Evaluation::offer)
                .toList();
        long tried = application.facts().tried().stream()
                .map(Tried::partnerId)
                .distinct()
                .count();
        int patience = (int) Math.max(0, application.policy().maxPartners() - tried);
        return Shortlist.of(eligible, application.policy(), application.facts().quota(), patience);
    }

    private Outcome outcome(boolean anyRanked) {
        if (applicationChecks.stream().anyMatch(check -> check.verdict() == Verdict.BLOCK_APP)) {
            return Outcome.REJECTED;
        }
        if (anyRanked) {
            return Outcome.ELIGIBLE;
        }
        if (any(CandidateVerdict.NEEDS_CONSENT)) {
            return Outcome.NEEDS_CONSENT;
        }
        return any(CandidateVerdict.REVIEW) ? Outcome.REVIEW : Outcome.NO_FUNDER;
    }

    private boolean any(CandidateVerdict verdict) {
        return evaluations.stream().anyMatch(each -> each.verdict() == verdict);
    }

    private List<ConsentNeed> consentsNeeded() {
        Set<ConsentNeed> needs = new LinkedHashSet<>();
        evaluations.forEach(each -> needs.addAll(each.consentsNeeded()));
        return List.copyOf(needs);
    }

    private List<String> reviewRules() {
        Set<String> rules = new LinkedHashSet<>();
        evaluations.stream()
                .filter(each -> each.verdict() == CandidateVerdict.REVIEW)
                .forEach(each -> rules.addAll(each.reviewRules()));
        return List.copyOf(rules);
    }
}
