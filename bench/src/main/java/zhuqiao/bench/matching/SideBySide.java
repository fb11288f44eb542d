package zhuqiao.bench.matching;

import java.util.ArrayList;
import java.util.List;
import zhuqiao.bench.country.Applications;
import zhuqiao.bench.country.Asked;
import zhuqiao.bench.country.Country;
import zhuqiao.bench.country.Days;
import zhuqiao.bench.drools.Decided;
import zhuqiao.bench.drools.DroolsPeer;
import zhuqiao.bench.drools.LoanCase;
import zhuqiao.bench.matching.Alternation.Side;
import zhuqiao.bench.matching.Alternation.Timed;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.Market;
import zhuqiao.core.matching.MatchResult;
import zhuqiao.core.matching.Matcher;
import zhuqiao.core.regulation.Check;

/** The same applications to the same lenders of the whole country, decided by core and by Drools. */
final class SideBySide {
    private static final int LENDERS_IN_ALL = 5_000;
    private static final List<Integer> LENDERS = List.of(2, 1_741);
    private static final int ASKED_EACH = 128;

    private final List<Asked> asked = new ArrayList<>();
    private final List<DroolsPeer> peers = new ArrayList<>();
    private final List<LoanCase> cases = new ArrayList<>();
    private final Matcher fast;
    private final Matcher linear;

    /** Compiles the rule bases and refuses to measure sides that do not agree on every application. */
    SideBySide() {
        Country country = Country.of(LENDERS_IN_ALL, Decisions.AGREEMENTS_EACH);
        Market market = country.market();
        fast = Matchers.lazy(market);
        linear = Matchers.linear(market);
        Applications applications = new Applications(country);
        for (int number : LENDERS) {
            LenderFacts lender = country.lenders().get(number);
            DroolsPeer peer = DroolsPeer.of(Matchers.RULES, market, lender, Days.NOW, Days.TODAY);
            System.out.println("Drools holds " + peer.rules() + " rules for lender " + number);
            for (Asked each : applications.of(lender.lender(), ASKED_EACH)) {
                add(each, peer);
            }
        }
    }

    private void add(Asked each, DroolsPeer peer) {
        LoanCase loan = peer.prepare(each, Days.NOW, Days.TODAY);
        Decided byRules = peer.decide(loan);
        Decided byOracle = Decided.of(linear.match(each.request(), each.facts(), Days.NOW));
        Decided byService = Decided.of(fast.match(each.request(), each.facts(), Days.NOW));
        if (!byRules.equals(byOracle) || !byService.equals(byOracle)) {
            throw new IllegalStateException("The sides disagree on %s: Drools %s, service %s, oracle %s"
                    .formatted(each.request(), byRules, byService, byOracle));
        }
        asked.add(each);
        peers.add(peer);
        cases.add(loan);
    }

    /** Each side decides every application; in rounds, one side after the other. */
    List<Timed> measure(int rounds, long sliceNanos) {
        return new Alternation(asked.size(), rounds, sliceNanos)
                .run(List.of(
                        new Side("core, answer object", this::core),
                        new Side("core, explained in words", this::words),
                        new Side("core's linear oracle", this::oracle),
                        new Side("Drools 10.1.0", this::drools)));
    }

    private MatchResult core(int turn) {
        Asked each = asked.get(turn);
        return fast.match(each.request(), each.facts(), Days.NOW);
    }

    /** With its explanation, every check of every agreement in words; how many letters. */
    private Long words(int turn) {
        long letters = 0;
        for (Candidate candidate : core(turn).explain().candidates()) {
            for (Check check : candidate.checks()) {
                letters += check.measured() == null ? 0 : check.measured().length();
            }
        }
        return letters;
    }

    private MatchResult oracle(int turn) {
        Asked each = asked.get(turn);
        return linear.match(each.request(), each.facts(), Days.NOW);
    }

    private Decided drools(int turn) {
        return peers.get(turn).decide(cases.get(turn));
    }
}
