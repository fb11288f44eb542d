package zhuqiao.matching.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhuqiao.matching.intake.Parties.NOW;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.CandidateVerdict;
import zhuqiao.core.matching.Explanation;
import zhuqiao.core.matching.Market;
import zhuqiao.core.matching.MatchResult;
import zhuqiao.core.matching.Matcher;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Rate;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.explanation.StoredExplanation;
import zhuqiao.matching.intake.CaseKeys.Index;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.matching.request.LoanApplications;
import zhuqiao.matching.trail.Cause;

class GrantingTest {
    private static final long PLENTY = 1_000_000_000;
    private final Market market = Parties.market(
            List.of(Parties.lender("lender-a", Parties.uscc("91330203MA2AAAAA1"))),
            List.of(),
            Parties.asOf(LocalDate.of(2025, 12, 31)),
            active("A-1"),
            active("A-2"));
    private final QuotaHints hints = new QuotaHints();

    @Test
    void anExhaustedAgreementIsExplainedAsSuchThoughItChangesNothing() throws JsonProcessingException {
        // Given
        Granting granting = granting(GrantingTest::byQuota);
        OpenCase the = open("500000.00");
        granting.propose(List.of(the));
        // When
        Decided decided = granting.decide(
                the, Quotas.of(Map.of("A-1", QuotaHintsTest.held(PLENTY), "A-2", QuotaHintsTest.held(0))));
        // Then
        assertThat(quotaOf("A-2", requireNonNull(decided))).isEqualTo(Verdict.BLOCK_PAIR);
        assertThat(quotaOf("A-1", decided)).isEqualTo(Verdict.PASS);
    }

    @Test
    void anAgreementLastSeenExhaustedIsExplainedAsSuchWithoutItsLock() throws JsonProcessingException {
        // Given
        hints.saw(Quotas.of(Map.of("A-2", QuotaHintsTest.held(0))));
        Granting granting = granting(GrantingTest::byQuota);
        OpenCase the = open("500000.00");
        granting.propose(List.of(the));
        // When
        Decided decided = granting.decide(the, Quotas.of(Map.of("A-1", QuotaHintsTest.held(PLENTY))));
        // Then
        assertThat(quotaOf("A-2", requireNonNull(decided))).isEqualTo(Verdict.BLOCK_PAIR);
    }

    @Test
    void aCaseThatCannotBeJudgedFailsAloneAndReservesNothing() throws JsonProcessingException {
        // Given
        OpenCase bad = open("400000.00");
        OpenCase good = open("500000.00");
        Granting granting = granting((request, facts, now) -> {
            if (request.amount().equals(bad.request().amount())) {
                throw new IllegalStateException("defect");
            }
            return byQuota(request, facts, now);
        });
        Quotas quotas = Quotas.of(Map.of("A-1", QuotaHintsTest.held(PLENTY)));
        // When
        granting.propose(List.of(bad, good));
        // Then
        assertThatThrownBy(() -> granting.decide(bad, quotas)).isInstanceOf(DefectiveCase.class);
        assertThat(requireNonNull(quotas.get("A-1")).account().available()).isEqualTo(PLENTY);
        assertThat(requireNonNull(granting.decide(good, quotas)).grant()).isNotNull();
    }

    private static Verdict quotaOf(String agreementId, Decided decided) {
        return StoredExplanation.read(decided.explanation().join()).candidates().stream()
                .filter(candidate -> candidate.agreementId().equals(agreementId))
                .map(candidate -> candidate.checks().getFirst().verdict())
                .findFirst()
                .orElseThrow();
    }

    /** Offers A-1 before A-2, as far as their quotas have room. */
    private static MatchResult byQuota(LoanRequest request, Facts facts, Instant now) {
        List<Candidate> all = Stream.of("A-1", "A-2")
                .map(id -> candidate(id, facts.quota(), request.amount().fen()))
                .toList();
        List<Candidate> ranked = all.stream()
                .filter(candidate -> candidate.verdict() == CandidateVerdict.ELIGIBLE)
                .toList();
        Outcome outcome = ranked.isEmpty() ? Outcome.NO_FUNDER : Outcome.ELIGIBLE;
        return new MatchResult(
                "test",
                1,
                outcome,
                ranked,
                List.of(),
                List.of(),
                () -> new Explanation("test", 1, now, outcome, List.of(), all));
    }

    private static Candidate candidate(String id, QuotaView quota, long fen) {
        boolean room = quota.availableFen(id) >= fen;
        return new Candidate(
                id,
                1,
                "bank-1",
                room ? CandidateVerdict.ELIGIBLE : CandidateVerdict.BLOCKED,
                room ? 1 : null,
                Rate.of("6.00"),
                Rate.of("6.20"),
                List.of(),
                List.of(new Check("T-QUOTA", null, room ? Verdict.PASS : Verdict.BLOCK_PAIR, null, null, false)));
    }

    private Granting granting(Matcher matcher) {
        GroupFacts facts = new GroupFacts(
                new HashMap<>(),
                Map.of(),
                Set.of(),
                new HashMap<>(),
                Map.of(),
                new Portfolio(new Relations(market), Parties.TODAY, new LiveBalances()));
        return new Granting(new MarketPlace.Snapshot(market, matcher), facts, hints, NOW, Duration.ofDays(30));
    }

    private static OpenCase open(String amount) throws JsonProcessingException {
        LoanApplication submission = LoanApplications.over(amount);
        ApplicationEntity application = new ApplicationEntity();
        application.id = UUID.randomUUID();
        application.lenderId = "lender-a";
        CaseKeys keys = new CaseKeys(new Index("00".repeat(32)), List.of(), Map.of(), null);
        return new OpenCase(
                new Arrival(application, List.of(), submission, keys, "clerk", null),
                application,
                new ApplicationState.New(),
                List.of(),
                submission.facts("lender-a", List.of()),
                List.of(),
                Set.of(),
                new Cause("clerk", "APPLICATION", NOW));
    }

    private static AgreementVersion active(String id) {
        return Parties.version(id, 1, AgreementStatus.ACTIVE, Parties.agreement("lender-a", "bank-1", "guarantor-1"));
    }
}
