package zhuqiao.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import zhuqiao.core.Samples;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Rate;

class LinearMatcherTest {
    private static final RuleBook RULES = Regulation.load();
    private static final AgreementVersion DEARER = version("agreement-1", "bank-a", "12.00");
    private static final AgreementVersion CHEAPER = version("agreement-2", "bank-b", "8.40");

    @Test
    void theCheaperPartnerComesFirst() {
        MatchResult result = match(Samples.companyRequest(), Facts.NONE, DEARER, CHEAPER);

        assertThat(result.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(result.ranked()).extracting(Candidate::agreementId).containsExactly("agreement-2", "agreement-1");
        assertThat(result.ranked().getFirst().allInApr()).isEqualTo(Rate.of("8.40"));
    }

    @Test
    void everyScenarioOfTheSamplesFindsAPartner() {
        for (LoanRequest request :
                List.of(Samples.companyRequest(), Samples.supplyChainRequest(), Samples.consumerRequest())) {
            MatchResult result = match(request, Facts.NONE, CHEAPER);

            assertThat(result.explain().candidates().getFirst().checks())
                    .filteredOn(check -> check.verdict().stops())
                    .isEmpty();
        }
    }

    @Test
    void aMissingConsentIsAskedFor() {
        LoanRequest request = Samples.consumerRequest();
        LoanRequest without = new LoanRequest(
                request.lenderId(),
                request.scenario(),
                request.loan(),
                null,
                request.purpose(),
                request.collateral(),
                request.riskGrade(),
                request.region(),
                request.borrower(),
                null,
                request.consumption(),
                Samples.consents("guarantor-a"),
                "CB-1");

        MatchResult result = match(without, Facts.NONE, CHEAPER);

        assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_CONSENT);
        assertThat(result.consentsNeeded()).singleElement().satisfies(need -> {
            assertThat(need.recipient()).isEqualTo("bank-b");
            assertThat(need.kinds()).hasSize(2);
        });
    }

    @Test
    void eachCheckOfAnExplanationCanBeDescribed() {
        Explanation explanation =
                match(Samples.consumerRequest(), Facts.NONE, CHEAPER, DEARER).explain();

        assertThat(explanation.candidates())
                .hasSize(2)
                .allSatisfy(candidate -> assertThat(candidate.checks())
                        .allSatisfy(check -> assertThat(
                                        RULES.describe(check, Locale.ENGLISH).message())
                                .isNotBlank()));
    }

    @Test
    void aLenderWithoutAgreementsHasNoFunder() {
        MatchResult result = match(Samples.companyRequest(), Facts.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.NO_FUNDER);
        assertThat(result.explain().candidates()).isEmpty();
        assertThat(result.explain().applicationChecks()).noneMatch(check -> check.verdict() == Verdict.BLOCK_APP);
    }

    private static MatchResult match(LoanRequest request, Facts facts, AgreementVersion... versions) {
        Market market = Market.of(
                Samples.PLATFORM,
                List.of(new LenderFacts(Samples.lender(), LenderPolicy.DEFAULT, 1)),
                List.of(Samples.facts(Samples.bank("bank-a")), Samples.facts(Samples.bank("bank-b"))),
                List.of(new GuarantorFacts(Samples.guarantor())),
                Arrays.asList(versions));
        return new LinearMatcher(RULES, market).match(request, facts, Samples.NOW);
    }

    private static AgreementVersion version(String agreementId, String partnerId, String annualRate) {
        return Samples.active(agreementId, Samples.agreement(partnerId, Samples.terms(Samples.price(annualRate))));
    }
}
