package zhuqiao.core.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhuqiao.core.cost.AllInCost;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.regulation.ApplicationCase;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.PairCase;
import zhuqiao.core.regulation.Quote;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Tried;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.PriceLine;

/** Weighs every rule for every agreement of the lender, one after the other: slow, and plain enough to be trusted. */
public final class LinearMatcher implements Matcher {
    private final RuleBook rules;
    private final Market market;

    public LinearMatcher(RuleBook rules, Market market) {
        this.rules = rules;
        this.market = market;
    }

    @Override
    public MatchResult match(LoanRequest request, Facts facts, Instant now) {
        LocalDate day = ApplicationCase.dayOf(now);
        Optional<LenderFacts> lender = market.lender(request.lenderId());
        ApplicationCase application = new ApplicationCase(
                request,
                facts,
                lender.map(LenderFacts::lender).orElse(null),
                lender.map(LenderFacts::policy).orElse(LenderPolicy.DEFAULT),
                market.platform(),
                now,
                day);
        List<Check> own = waived(rules.weigh(Regulation.OF_APPLICATION, application, day), facts.waivedRules());
        List<Evaluation> evaluations = evaluations(application, own);
        return new Decision(
                        rules.version(),
                        lender.map(LenderFacts::policyVersion).orElse(0),
                        application,
                        own,
                        evaluations)
                .result();
    }

    private List<Evaluation> evaluations(ApplicationCase application, List<Check> own) {
        Set<String> excluded = excludedByTried(market, application.request(), application.facts());
        Map<PriceLine, AllInCost> costs = new HashMap<>();
        List<Evaluation> evaluations = new ArrayList<>();
        for (List<AgreementVersion> versions :
                market.agreementsOf(application.request().lenderId())) {
            AgreementVersion version = VersionsInForce.on(versions, application.now(), application.day());
            if (version != null) {
                evaluations.add(evaluation(application, own, version, excluded, costs));
            }
        }
        evaluations.sort(Comparator.comparing(each -> each.version().agreementId()));
        return evaluations;
    }

    private Evaluation evaluation(
            ApplicationCase application,
            List<Check> own,
            AgreementVersion version,
            Set<String> excluded,
            Map<PriceLine, AllInCost> costs) {
        List<Quote> quotes = quote(application, version, costs);
        PairCase pair = new PairCase(
                application,
                version,
                market.partner(version.agreement().partnerId()).orElse(null),
                market.guarantor(version.agreement().guarantorId())
                        .map(GuarantorFacts::guarantor)
                        .orElse(null),
                quotes,
                excluded);
        List<Check> checks = new ArrayList<>(own);
        checks.addAll(waived(
                rules.weigh(Regulation.OF_PAIR, pair, application.day()),
                application.facts().waivedRules()));
        return Evaluation.of(version, quotes, checks);
    }

    private static List<Quote> quote(
            ApplicationCase application, AgreementVersion version, Map<PriceLine, AllInCost> costs) {
        LoanRequest request = application.request();
        return version.agreement().terms().priceFor(request.riskGrade()).stream()
                .map(price -> new Quote(
                        price,
                        request.loan(),
                        costs.computeIfAbsent(
                                price,
                                line -> Schedules.allIn(
                                        request.loan(), line.annualRate(), line.charges(), application.day()))))
                .toList();
    }

    /** Partners that the agreements tried so far do not want tried after themselves. */
    static Set<String> excludedByTried(Market market, LoanRequest request, Facts facts) {
        if (facts.tried().isEmpty()) {
            return Set.of();
        }
        Set<String> excluded = new HashSet<>();
        for (Tried tried : facts.tried()) {
            market.version(request.lenderId(), tried.agreementId(), tried.agreementVersion())
                    .ifPresent(version ->
                            excluded.addAll(version.agreement().routing().exclusiveWith()));
        }
        return Set.copyOf(excluded);
    }

    /** An operator clears what asked for a human; what the law blocks stays blocked. */
    static List<Check> waived(List<Check> checks, Set<String> waivedRules) {
        return waivedRules.isEmpty()
                ? checks
                : checks.stream().map(check -> waived(check, waivedRules)).toList();
    }

    private static Check waived(Check check, Set<String> waivedRules) {
        boolean cleared = check.verdict() == Verdict.REVIEW && waivedRules.contains(check.rule());
        return cleared
                ? new Check(
                        check.rule(),
                        check.aspect(),
                        Verdict.WAIVED,
                        check.measured(),
                        check.threshold(),
                        check.confidential())
                : check;
    }
}
