package zhuqiao.core.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Quote;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.Consent;
import zhuqiao.core.terms.AgreementVersion;

/** One agreement weighed in full, before it is ranked. */
record Evaluation(AgreementVersion version, @Nullable Quote quote, List<Check> checks, CandidateVerdict verdict) {
    static Evaluation of(AgreementVersion version, List<Quote> quotes, List<Check> checks) {
        return new Evaluation(version, quotes.isEmpty() ? null : quotes.getFirst(), checks, verdict(checks));
    }

    /** The worst of the checks decides. */
    static CandidateVerdict verdict(List<Check> checks) {
        Set<Verdict> found = EnumSet.noneOf(Verdict.class);
        checks.forEach(check -> found.add(check.verdict()));
        if (found.contains(Verdict.BLOCK_APP) || found.contains(Verdict.BLOCK_PAIR)) {
            return CandidateVerdict.BLOCKED;
        }
        if (found.contains(Verdict.INDETERMINATE)) {
            return CandidateVerdict.INDETERMINATE;
        }
        if (found.contains(Verdict.REVIEW)) {
            return CandidateVerdict.REVIEW;
        }
        return found.contains(Verdict.NEEDS_CONSENT) ? CandidateVerdict.NEEDS_CONSENT : CandidateVerdict.ELIGIBLE;
    }

    Offer offer() {
        Quote quoted = Objects.requireNonNull(quote, "an eligible agreement has a price");
        return new Offer(
                version.agreementId(),
                version.agreement().partnerId(),
                quoted.cost().printed(),
                version.agreement().routing());
    }

    Candidate candidate(@Nullable Integer rank, boolean explained) {
        return new Candidate(
                version.agreementId(),
                version.version(),
                version.agreement().partnerId(),
                verdict,
                rank,
                quote == null ? null : quote.price().annualRate(),
                quote == null ? null : quote.cost().printed(),
                consentsNeeded(),
                explained ? checks : List.of());
    }

    List<ConsentNeed> consentsNeeded() {
        if (verdict != CandidateVerdict.NEEDS_CONSENT) {
            return List.of();
        }
        String partnerId = version.agreement().partnerId();
        Map<String, List<Consent.Kind>> byRecipient = new TreeMap<>();
        for (Check check : checks) {
            if (check.verdict() == Verdict.NEEDS_CONSENT) {
                boolean guarantor = "guarantor".equals(check.aspect());
                String guarantorId = version.agreement().guarantorId();
                String recipient = guarantor && guarantorId != null ? guarantorId : partnerId;
                byRecipient
                        .computeIfAbsent(recipient, id -> new ArrayList<>())
                        .add("D7".equals(check.rule()) ? Consent.Kind.CREDIT_INQUIRY : Consent.Kind.DATA_SHARING);
            }
        }
        return byRecipient.entrySet().stream()
                .map(entry -> new ConsentNeed(partnerId, entry.getKey(), entry.getValue()))
                .toList();
    }

    List<String> reviewRules() {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.REVIEW)
                .map(Check::rule)
                .distinct()
                .toList();
    }
}
