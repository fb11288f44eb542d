package zhuqiao.matching.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.LinearMatcher;
import zhuqiao.core.matching.Market;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Rate;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.matching.referral.Offer;
import zhuqiao.matching.referral.ReferralEntity;

/** Holds an offer against the rules on cost and term, as if the agreement's price were the offered one. */
@ApplicationScoped
public class OfferRules {
    private static final Set<String> TERM_RULES = Set.of("T-MAX-APR", "T-TERM", "M2", "M3");
    private final MarketPlace marketPlace;
    private final RuleBook rules;

    public OfferRules(MarketPlace marketPlace, RuleBook rules) {
        this.marketPlace = marketPlace;
        this.rules = rules;
    }

    /** Ids of the rules that the offer breaks; empty when it may be made. */
    List<String> broken(ReferralEntity referral, AgreementVersion version, LoanRequest request, Offer offer) {
        AgreementVersion offered = new AgreementVersion(
                version.agreementId(),
                version.version(),
                priced(version.agreement(), request.riskGrade(), offer.annualRate()),
                version.history());
        return new LinearMatcher(rules, alone(offered))
                .match(shaped(request, referral, offer), Facts.NONE, referral.createdAt).explain().candidates().stream()
                        .map(Candidate::checks)
                        .flatMap(List::stream)
                        .filter(check -> check.rule().startsWith("C") || TERM_RULES.contains(check.rule()))
                        .filter(check -> check.verdict().stops())
                        .map(Check::rule)
                        .distinct()
                        .toList();
    }

    private Market alone(AgreementVersion version) {
        Market market = marketPlace.current().market();
        Agreement agreement = version.agreement();
        return Market.of(
                market.platform(),
                market.lender(agreement.lenderId()).stream().toList(),
                market.partner(agreement.partnerId()).stream().toList(),
                market.guarantor(agreement.guarantorId()).stream().toList(),
                List.of(version));
    }

    private static LoanRequest shaped(LoanRequest request, ReferralEntity referral, Offer offer) {
        return new LoanRequest(
                request.lenderId(),
                request.scenario(),
                new LoanShape(offer.amount(), offer.term(), offer.termUnit(), referral.repaymentMethod),
                request.maxAllInApr(),
                request.purpose(),
                request.collateral(),
                request.riskGrade(),
                request.region(),
                request.borrower(),
                request.supplyChain(),
                request.consumption(),
                request.consents(),
                request.bureauReference());
    }

    private static Agreement priced(Agreement agreement, RiskGrade grade, Rate annualRate) {
        Terms terms = agreement.terms();
        List<PriceLine> pricing = terms.pricing().stream()
                .map(line -> line.riskGrades().contains(grade)
                        ? new PriceLine(line.riskGrades(), annualRate, line.charges())
                        : line)
                .toList();
        return new Agreement(
                agreement.agreementNo(),
                agreement.lenderId(),
                agreement.partnerId(),
                agreement.guarantorId(),
                agreement.fundingMode(),
                agreement.shares(),
                agreement.signatory(),
                agreement.signedOn(),
                agreement.validFrom(),
                agreement.validTo(),
                agreement.clauses(),
                agreement.impactAssessment(),
                new Terms(
                        terms.scenarios(),
                        terms.borrowerTypes(),
                        terms.regions(),
                        terms.industries(),
                        terms.riskGrades(),
                        terms.purposes(),
                        terms.collateral(),
                        terms.amount(),
                        terms.termMonths(),
                        terms.termDays(),
                        terms.repaymentMethods(),
                        pricing,
                        terms.allInApr(),
                        terms.guaranteeFee(),
                        terms.borrowerAge(),
                        terms.establishedMonths(),
                        terms.perBorrowerCap(),
                        terms.businessLineCap(),
                        terms.coreEnterpriseCap(),
                        terms.advanceRate()),
                agreement.quota(),
                agreement.routing(),
                agreement.service(),
                agreement.dataChannel(),
                agreement.applyUrl(),
                agreement.settlement());
    }
}
