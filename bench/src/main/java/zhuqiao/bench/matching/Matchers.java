package zhuqiao.bench.matching;

import zhuqiao.bench.country.Days;
import zhuqiao.core.matching.FastMatcher;
import zhuqiao.core.matching.LinearMatcher;
import zhuqiao.core.matching.Market;
import zhuqiao.core.matching.Matcher;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;

/** The two matchers of core, under the rules that come with this build. */
final class Matchers {
    static final RuleBook RULES = Regulation.load();

    private Matchers() {}

    /** What the service runs, with the books of all lenders made. */
    static FastMatcher fast(Market market) {
        return new FastMatcher(RULES, market).prepared(Days.NOW);
    }

    /** The same, making each book at its lender's first application. */
    static FastMatcher lazy(Market market) {
        return new FastMatcher(RULES, market);
    }

    /** The oracle. */
    static Matcher linear(Market market) {
        return new LinearMatcher(RULES, market);
    }
}
