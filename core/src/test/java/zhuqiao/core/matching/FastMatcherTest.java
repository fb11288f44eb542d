package zhuqiao.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Money;

class FastMatcherTest extends MatcherContract {
    @Override
    Matcher matcher(RuleBook rules, Market market) {
        return new FastMatcher(rules, market).prepared(Samples.NOW);
    }

    @Test
    void itDecidesWithoutAnAnswerObject() {
        FastMatcher matcher = new FastMatcher(RULES, market());
        Ranks ranks = new Ranks();

        boolean decided = matcher.shortlist(Samples.companyRequest(), Facts.NONE, Samples.NOW, ranks);

        assertThat(decided).isTrue();
        assertThat(ranks.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(ranks.count()).isEqualTo(1);
        assertThat(ranks.agreementId(0)).isEqualTo("agreement-1");
        assertThat(ranks.cost(0)).isEqualTo(840);
    }

    @Test
    void aChangedMarketIsSeen() {
        Market market = market();
        FastMatcher before = new FastMatcher(RULES, market).prepared(Samples.NOW);
        Market withoutBank =
                market.with(Samples.facts(With.with(Samples.bank("bank-a"), "status", CounterpartyStatus.SUSPENDED)));

        assertThat(outcome(before.over(market))).isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome(before.over(withoutBank))).isEqualTo(Outcome.NO_FUNDER);
        assertThat(outcome(before.over(withoutBank.with(Samples.facts(Samples.bank("bank-a"))))))
                .isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome(before.over(market.with(new LenderFacts(
                        With.with(Samples.lender(), "status", CounterpartyStatus.EXITED), LenderPolicy.DEFAULT, 8)))))
                .isEqualTo(Outcome.REJECTED);
        assertThat(outcome(before.over(
                        market.with(new GuarantorFacts(With.with(Samples.guarantor(), "licences", List.of()))))))
                .isEqualTo(Outcome.NO_FUNDER);
    }

    @Test
    void anAgreementAddedLaterIsRanked() {
        Market market = market();
        AgreementVersion cheaper =
                Samples.active("agreement-0", Samples.agreement("bank-b", Samples.terms(Samples.price("8.00"))));
        FastMatcher matcher = new FastMatcher(RULES, market)
                .prepared(Samples.NOW)
                .over(market.with(Samples.facts(Samples.bank("bank-b"))).with(cheaper));

        assertThat(matcher.match(Samples.companyRequest(), Facts.NONE, Samples.NOW)
                        .ranked())
                .extracting(Candidate::agreementId)
                .containsExactly("agreement-0", "agreement-1");
    }

    @Test
    void anExplanationTellsWhatTheQuotaWasWhenItWasMade() {
        AtomicLong left = new AtomicLong(50_000_000);
        QuotaView quota = new QuotaView() {
            @Override
            public long availableFen(String agreementId) {
                return left.get();
            }

            @Override
            public long committedFen(String agreementId) {
                return 0;
            }
        };
        Matcher matcher = new FastMatcher(RULES, market());

        Explanation explanation = matcher.match(Samples.companyRequest(), Facts.NONE.withQuota(quota), Samples.NOW)
                .explain();
        left.set(0);

        assertThat(explanation.candidates().getFirst().checks())
                .filteredOn(check -> check.rule().equals("T-QUOTA"))
                .extracting(check -> check.verdict() + " " + check.threshold())
                .containsExactly("PASS 500000.00");
    }

    @Test
    void aLenderWithManyAgreementsIsExplainedInFull() {
        List<AgreementVersion> versions = new ArrayList<>();
        for (int i = 100; i < 300; i++) {
            Terms terms = Samples.terms(Samples.price("9.%02d".formatted(i % 100)));
            versions.add(Samples.active("agreement-" + i, Samples.agreement("bank-a", terms)));
        }
        Market market = versions.stream().reduce(market(), Market::with, (one, other) -> other);

        Explanation explanation = new FastMatcher(RULES, market)
                .match(Samples.companyRequest(), Facts.NONE, Samples.NOW)
                .explain();

        assertThat(explanation)
                .isEqualTo(new LinearMatcher(RULES, market)
                        .match(Samples.companyRequest(), Facts.NONE, Samples.NOW)
                        .explain());
        assertThat(explanation.candidates()).hasSize(201);
        assertThat(explanation.candidates().getFirst().agreementId()).isEqualTo("agreement-1");
    }

    @Test
    void aLenderWhoseFiguresRunOverKeepsNoOtherFromBeingPrepared() {
        Guarantor endless = With.with(
                Samples.guarantor(),
                "financials",
                With.with(Samples.financials(), "netAssets", Money.ofFen(100_000_000_000_000_000L)));
        LenderFacts other = new LenderFacts(With.with(Samples.lender(), "id", "lender-b"), LenderPolicy.DEFAULT, 1);
        Agreement guaranteed = With.with(
                With.with(
                        Samples.agreement("bank-a", Samples.terms(Samples.price("8.40"))),
                        "guarantorId",
                        "guarantor-endless"),
                "lenderId",
                "lender-b");
        Market market = market().with(other)
                .with(new GuarantorFacts(With.with(endless, "id", "guarantor-endless")))
                .with(Samples.active("agreement-endless", guaranteed));

        FastMatcher prepared = new FastMatcher(RULES, market).prepared(Samples.NOW);

        assertThat(outcome(prepared)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(prepared.shortlist(
                        With.with(Samples.companyRequest(), "lenderId", "lender-b"),
                        Facts.NONE,
                        Samples.NOW,
                        new Ranks()))
                .isFalse();
    }

    private static Outcome outcome(Matcher matcher) {
        return matcher.match(Samples.companyRequest(), Facts.NONE, Samples.NOW).outcome();
    }

    private static Market market() {
        return Market.of(
                Samples.PLATFORM,
                List.of(new LenderFacts(Samples.lender(), LenderPolicy.DEFAULT, 7)),
                List.of(Samples.facts(Samples.bank("bank-a"))),
                List.of(new GuarantorFacts(Samples.guarantor())),
                List.of(Samples.active(
                        "agreement-1", Samples.agreement("bank-a", Samples.terms(Samples.price("8.40"))))));
    }
}
