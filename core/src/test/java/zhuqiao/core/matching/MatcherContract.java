package zhuqiao.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.Ranking;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.request.Tried;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.Routing;
import zhuqiao.core.value.Rate;

/** What every matcher does. */
abstract class MatcherContract {
    static final RuleBook RULES = Regulation.load();

    private LenderPolicy policy = LenderPolicy.DEFAULT;
    private Facts facts = Facts.NONE;
    private Instant now = Samples.NOW;

    abstract Matcher matcher(RuleBook rules, Market market);

    @Test
    void theCheaperPartnerComesFirst() {
        MatchResult result = match(Samples.companyRequest(), priced(1, "bank-a", "12.00"), priced(2, "bank-b", "8.40"));

        assertThat(result.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(ids(result)).containsExactly("agreement-2", "agreement-1");
        assertThat(result.ranked()).extracting(Candidate::rank).containsExactly(1, 2);
        assertThat(result.ranked().getFirst().allInApr()).isEqualTo(Rate.of("8.40"));
        assertThat(result.ranked().getFirst().annualRate()).isEqualTo(Rate.of("8.40"));
        assertThat(result.policyVersion()).isEqualTo(RULES.version());
        assertThat(result.lenderPolicyVersion()).isEqualTo(7);
    }

    @Test
    void aTieGoesToPriorityAndThenToTheAgreementsId() {
        AgreementVersion late = routed(1, "bank-a", "8.40", 5, null);
        AgreementVersion early = routed(2, "bank-b", "8.40", 4, null);
        AgreementVersion earlyToo = routed(3, "bank-c", "8.40", 4, null);

        assertThat(ids(match(Samples.companyRequest(), late, early, earlyToo)))
                .containsExactly("agreement-2", "agreement-3", "agreement-1");
    }

    @Test
    void priorityRanksWithinTheBorrowersInterest() {
        policy = With.with(policy, "ranking", Ranking.PRIORITY);
        AgreementVersion cheapest = routed(1, "bank-a", "8.00", 30, null);
        AgreementVersion preferred = routed(2, "bank-b", "8.50", 10, null);
        AgreementVersion tooDear = routed(3, "bank-c", "8.51", 1, null);

        assertThat(ids(match(Samples.companyRequest(), cheapest, preferred, tooDear)))
                .containsExactly("agreement-2", "agreement-1", "agreement-3");
    }

    @Test
    void amongThoseTooDearTheCheaperGoesFirst() {
        policy = With.with(With.with(policy, "ranking", Ranking.PRIORITY), "borrowerInterestBoundBp", 0);
        AgreementVersion cheapest = routed(1, "bank-a", "8.00", 30, null);
        AgreementVersion dearest = routed(2, "bank-b", "9.00", 10, null);
        AgreementVersion dear = routed(3, "bank-c", "8.51", 20, null);

        assertThat(ids(match(Samples.companyRequest(), cheapest, dearest, dear)))
                .containsExactly("agreement-1", "agreement-3", "agreement-2");
    }

    @Test
    void shareTurnsToWhomHasLeastForItsShare() {
        policy = With.with(policy, "ranking", Ranking.SHARE);
        AgreementVersion seventy = routed(1, "bank-a", "8.40", 10, "70.00");
        AgreementVersion thirty = routed(2, "bank-b", "8.30", 10, "30.00");
        AgreementVersion none = routed(3, "bank-c", "8.20", 10, null);

        facts = Facts.NONE.withQuota(committed(Map.of("agreement-1", 700L, "agreement-2", 299L)));
        assertThat(ids(match(Samples.companyRequest(), seventy, thirty, none)))
                .containsExactly("agreement-2", "agreement-1", "agreement-3");

        facts = Facts.NONE.withQuota(committed(Map.of("agreement-1", 699L, "agreement-2", 300L)));
        assertThat(ids(match(Samples.companyRequest(), seventy, thirty, none)))
                .containsExactly("agreement-1", "agreement-2", "agreement-3");

        facts = Facts.NONE.withQuota(committed(Map.of("agreement-1", 700L, "agreement-2", 300L)));
        assertThat(ids(match(Samples.companyRequest(), seventy, thirty, none)))
                .containsExactly("agreement-2", "agreement-1", "agreement-3");
    }

    @Test
    void atMostKPartnersAreRankedAndEachOnce() {
        policy = With.with(policy, "maxPartners", 2);
        AgreementVersion[] all = {
            priced(1, "bank-a", "8.10"),
            priced(2, "bank-a", "8.00"),
            priced(3, "bank-b", "8.20"),
            priced(4, "bank-c", "8.30")
        };

        assertThat(ids(match(Samples.companyRequest(), all))).containsExactly("agreement-2", "agreement-3");

        facts = Facts.NONE.withTried(List.of(new Tried("bank-a", "agreement-2", 1)));
        assertThat(ids(match(Samples.companyRequest(), all))).containsExactly("agreement-3");

        facts = Facts.NONE.withTried(
                List.of(new Tried("bank-a", "agreement-2", 1), new Tried("bank-b", "agreement-3", 1)));
        assertThat(match(Samples.companyRequest(), all).outcome()).isEqualTo(Outcome.NO_FUNDER);
    }

    @Test
    void aPartnerIsNotTriedAfterOneThatExcludesIt() {
        AgreementVersion excluding = active(
                1,
                With.with(
                        Samples.agreement("bank-a", Samples.terms(Samples.price("8.00"))),
                        "routing",
                        new Routing(10, null, List.of("bank-b"))));
        AgreementVersion excluded = priced(2, "bank-b", "8.10");
        AgreementVersion third = priced(3, "bank-c", "8.20");

        assertThat(ids(match(Samples.companyRequest(), excluding, excluded, third)))
                .containsExactly("agreement-1", "agreement-3");

        facts = Facts.NONE.withTried(List.of(new Tried("bank-a", "agreement-1", 1)));
        assertThat(ids(match(Samples.companyRequest(), excluding, excluded, third)))
                .containsExactly("agreement-3");
    }

    @Test
    void aFrozenPartnerWaits() {
        BorrowerFacts frozen =
                With.with(BorrowerFacts.NEW, "frozenUntil", Map.of("bank-a", Samples.NOW.plusSeconds(1)));
        facts = Facts.NONE.withBorrower(frozen);

        assertThat(ids(match(Samples.companyRequest(), priced(1, "bank-a", "8.00"), priced(2, "bank-b", "8.10"))))
                .containsExactly("agreement-2");
    }

    @Test
    void everyScenarioOfTheSamplesFindsAPartnerWithoutABlemish() {
        for (LoanRequest request :
                List.of(Samples.companyRequest(), Samples.supplyChainRequest(), Samples.consumerRequest())) {
            MatchResult result = match(request, priced(1, "bank-b", "8.40"));

            assertThat(result.outcome()).isEqualTo(Outcome.ELIGIBLE);
            assertThat(result.explain().candidates().getFirst().checks())
                    .noneMatch(check -> check.verdict().stops());
        }
    }

    @Test
    void aMissingConsentIsAskedForUnlessAnotherPartnerNeedsNone() {
        LoanRequest request = With.with(
                Samples.consumerRequest(), "consents", new ArrayList<>(Samples.consents("guarantor-a", "bank-c")));

        MatchResult alone = match(request, priced(1, "bank-b", "8.40"));
        MatchResult together = match(request, priced(1, "bank-b", "8.40"), priced(2, "bank-c", "9.00"));

        assertThat(alone.outcome()).isEqualTo(Outcome.NEEDS_CONSENT);
        assertThat(alone.consentsNeeded())
                .containsExactly(new ConsentNeed(
                        "bank-b", "bank-b", List.of(Consent.Kind.DATA_SHARING, Consent.Kind.CREDIT_INQUIRY)));
        assertThat(together.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(together.consentsNeeded()).isEmpty();
    }

    @Test
    void theGuarantorsConsentIsAskedForByName() {
        LoanRequest request = With.with(Samples.consumerRequest(), "consents", List.of());

        assertThat(match(request, priced(1, "bank-b", "8.40")).consentsNeeded())
                .containsExactly(
                        new ConsentNeed(
                                "bank-b", "bank-b", List.of(Consent.Kind.DATA_SHARING, Consent.Kind.CREDIT_INQUIRY)),
                        new ConsentNeed("bank-b", "guarantor-a", List.of(Consent.Kind.DATA_SHARING)));
    }

    @Test
    void aForbiddenPurposeIsRejectedForEveryone() {
        LoanRequest request = With.with(Samples.companyRequest(), "purpose", Purpose.SECURITIES);

        MatchResult result = match(request, priced(1, "bank-a", "8.40"));

        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(result.ranked()).isEmpty();
        assertThat(result.explain().applicationChecks())
                .filteredOn(check -> check.verdict() == Verdict.BLOCK_APP)
                .extracting(check -> check.rule())
                .containsExactly("P1");
        assertThat(result.explain().candidates())
                .extracting(Candidate::verdict)
                .containsExactly(CandidateVerdict.BLOCKED);
    }

    @Test
    void twoGuaranteeCollectorsAreReviewedUntilTheRuleIsCleared() {
        Charge insurance = new Charge(
                Charge.Kind.INSURANCE,
                "insurer-b",
                Charge.Base.OUTSTANDING,
                Rate.of("0.10"),
                Charge.Timing.PER_INSTALMENT);
        AgreementVersion doubly = active(
                1,
                Samples.agreement(
                        "bank-a", Samples.terms(Samples.price("8.40", Samples.guaranteeFee("1.00"), insurance))));

        MatchResult unclear = match(Samples.companyRequest(), doubly);
        assertThat(unclear.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(unclear.reviewRules()).containsExactly("A6");

        facts = Facts.NONE.withWaivedRules(Set.of("A6"));
        MatchResult cleared = match(Samples.companyRequest(), doubly);
        assertThat(cleared.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(cleared.explain().candidates().getFirst().checks())
                .filteredOn(check -> check.rule().equals("A6"))
                .extracting(check -> check.verdict())
                .containsExactly(Verdict.WAIVED);
    }

    @Test
    void aWaiverDoesNotLiftABlock() {
        facts = Facts.NONE.withWaivedRules(Set.of("C1", "C8", "P1"));

        assertThat(match(Samples.companyRequest(), priced(1, "bank-a", "24.01")).outcome())
                .isEqualTo(Outcome.NO_FUNDER);
        assertThat(match(With.with(Samples.companyRequest(), "purpose", Purpose.EQUITY), priced(1, "bank-a", "8.40"))
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30T15:59:59Z, ELIGIBLE", "2025-09-30T16:00:00Z, NO_FUNDER"})
    void theCapOfTheNewRulesBindsFromTheFirstOfOctoberInShanghai(String instant, Outcome expected) {
        now = Instant.parse(instant);
        Agreement old = With.with(
                Samples.agreement("bank-a", Samples.terms(Samples.price("24.01"))),
                "validFrom",
                LocalDate.of(2025, 1, 1));
        AgreementVersion version = new AgreementVersion(
                "agreement-1", 1, old, List.of(change(AgreementStatus.ACTIVE, "2025-01-01T00:00:00Z")));

        assertThat(match(Samples.companyRequest(), version).outcome()).isEqualTo(expected);
    }

    @Test
    void theNewestVersionWhoseValidityHasBegunSpeaks() {
        AgreementVersion first = version(1, LocalDate.of(2026, 1, 1), "8.00", AgreementStatus.ACTIVE);
        AgreementVersion second = version(2, LocalDate.of(2026, 11, 23), "9.00", AgreementStatus.ACTIVE);
        AgreementVersion third = version(3, LocalDate.of(2026, 11, 24), "10.00", AgreementStatus.ACTIVE);
        AgreementVersion draft = version(4, LocalDate.of(2026, 1, 1), "7.00", AgreementStatus.DRAFT);

        assertThat(match(Samples.companyRequest(), third, draft, first, second).ranked())
                .extracting(Candidate::agreementVersion)
                .containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, 1", "SUPERSEDED, 0", "EXPIRED, 0", "TERMINATED, 0", "DRAFT, 0", "PENDING_APPROVAL, 0"})
    void onlyAnApprovedVersionIsConsidered(AgreementStatus status, int explained) {
        MatchResult result = match(Samples.companyRequest(), version(1, LocalDate.of(2026, 1, 1), "8.00", status));

        assertThat(result.outcome()).isEqualTo(Outcome.NO_FUNDER);
        assertThat(result.explain().candidates()).hasSize(explained);
    }

    @Test
    void aStatusCountsFromItsInstant() {
        AgreementVersion version = new AgreementVersion(
                "agreement-1",
                1,
                Samples.agreement("bank-a", Samples.terms(Samples.price("8.00"))),
                List.of(
                        change(AgreementStatus.ACTIVE, "2026-01-01T00:00:00Z"),
                        change(AgreementStatus.SUSPENDED, "2026-11-23T05:00:00Z"),
                        change(AgreementStatus.ACTIVE, "2026-11-23T06:00:00Z")));

        assertThat(outcomeAt("2026-11-23T04:59:59Z", version)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcomeAt("2026-11-23T05:00:00Z", version)).isEqualTo(Outcome.NO_FUNDER);
        assertThat(outcomeAt("2026-11-23T06:00:00Z", version)).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void anUnknownLenderHasNoFunder() {
        Market market =
                Market.of(Samples.PLATFORM, List.of(), partners(), List.of(), List.of(priced(1, "bank-a", "8.00")));

        MatchResult result = matcher(RULES, market).match(Samples.companyRequest(), Facts.NONE, now);

        assertThat(result.outcome()).isEqualTo(Outcome.NO_FUNDER);
        assertThat(result.lenderPolicyVersion()).isZero();
        assertThat(result.explain().candidates())
                .extracting(Candidate::verdict)
                .containsExactly(CandidateVerdict.INDETERMINATE);
    }

    @Test
    void anExplanationListsTheRankedFirstAndDescribesEachCheck() {
        MatchResult result = match(
                Samples.companyRequest(),
                priced(1, "bank-a", "24.01"),
                priced(2, "bank-b", "9.00"),
                priced(3, "bank-c", "8.00"));

        Explanation explanation = result.explain();

        assertThat(explanation.candidates())
                .extracting(Candidate::agreementId)
                .containsExactly("agreement-3", "agreement-2", "agreement-1");
        assertThat(explanation.candidates()).extracting(Candidate::rank).containsExactly(1, 2, null);
        assertThat(explanation.decidedAt()).isEqualTo(now);
        assertThat(explanation.candidates())
                .allSatisfy(candidate -> assertThat(candidate.checks())
                        .startsWith(explanation.applicationChecks().getFirst())
                        .hasSize(Regulation.OF_APPLICATION.size() + Regulation.OF_PAIR.size())
                        .allSatisfy(check -> {
                            assertThat(RULES.describe(check, Locale.ENGLISH).message())
                                    .doesNotContain("{");
                            assertThat(RULES.describe(check, Locale.CHINESE).message())
                                    .doesNotContain("{");
                        }));
    }

    @Test
    void aLenderWithoutAgreementsHasNoFunder() {
        MatchResult result = match(Samples.companyRequest());

        assertThat(result.outcome()).isEqualTo(Outcome.NO_FUNDER);
        assertThat(result.explain().candidates()).isEmpty();
    }

    private Outcome outcomeAt(String instant, AgreementVersion version) {
        now = Instant.parse(instant);
        return match(Samples.companyRequest(), version).outcome();
    }

    private MatchResult match(LoanRequest request, AgreementVersion... versions) {
        Market market = Market.of(
                Samples.PLATFORM,
                List.of(new LenderFacts(Samples.lender(), policy, 7)),
                partners(),
                List.of(new GuarantorFacts(Samples.guarantor())),
                Arrays.asList(versions));
        return matcher(RULES, market).match(request, facts, now);
    }

    private static List<PartnerFacts> partners() {
        return List.of(
                Samples.facts(Samples.bank("bank-a")),
                Samples.facts(Samples.bank("bank-b")),
                Samples.facts(Samples.bank("bank-c")));
    }

    private static List<String> ids(MatchResult result) {
        return result.ranked().stream().map(Candidate::agreementId).toList();
    }

    private static AgreementVersion priced(int number, String partnerId, String annualRate) {
        PriceLine price = Samples.price(annualRate);
        return active(number, Samples.agreement(partnerId, Samples.terms(price)));
    }

    private static AgreementVersion routed(int number, String partnerId, String rate, int priority, String share) {
        Routing routing = new Routing(priority, share == null ? null : Rate.of(share), List.of());
        return active(
                number,
                With.with(Samples.agreement(partnerId, Samples.terms(Samples.price(rate))), "routing", routing));
    }

    private static AgreementVersion active(int number, Agreement agreement) {
        return Samples.active("agreement-" + number, agreement);
    }

    private static AgreementVersion version(int number, LocalDate validFrom, String rate, AgreementStatus status) {
        Agreement agreement =
                With.with(Samples.agreement("bank-a", Samples.terms(Samples.price(rate))), "validFrom", validFrom);
        return new AgreementVersion("agreement-1", number, agreement, List.of(change(status, "2026-01-01T00:00:00Z")));
    }

    private static AgreementVersion.StatusChange change(AgreementStatus status, String at) {
        return new AgreementVersion.StatusChange(status, Instant.parse(at), null);
    }

    private static QuotaView committed(Map<String, Long> fen) {
        return new QuotaView() {
            @Override
            public long availableFen(String agreementId) {
                return Long.MAX_VALUE;
            }

            @Override
            public long committedFen(String agreementId) {
                return fen.getOrDefault(agreementId, 0L);
            }
        };
    }
}
