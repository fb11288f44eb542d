package zhuqiao.bench.matching;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import zhuqiao.bench.country.Applications;
import zhuqiao.bench.country.Asked;
import zhuqiao.bench.country.Country;
import zhuqiao.bench.country.Days;
import zhuqiao.core.matching.Explanation;
import zhuqiao.core.matching.FastMatcher;
import zhuqiao.core.matching.MatchResult;
import zhuqiao.core.matching.Ranks;

/** One decision among the agreements of one lender, in markets of growing size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls open() before anything else
public class Decisions {
    static final int AGREEMENTS_EACH = 50;
    private static final int ROUND = 2_048;

    @Param({"50", "500", "5000"})
    public int lenders;

    private final Ranks ranks = new Ranks();
    private FastMatcher matcher;
    private Turns turns;

    @Setup
    public void open() {
        Country country = Country.of(lenders, AGREEMENTS_EACH);
        matcher = Matchers.fast(country.market());
        turns = new Turns(new Applications(country).first(ROUND));
    }

    /** Outcome and ranks, into a place that is used again. */
    @Benchmark
    public Ranks decide() {
        Asked asked = turns.next();
        if (!matcher.shortlist(asked.request(), asked.facts(), Days.NOW, ranks)) {
            throw new IllegalStateException("left to the linear matcher: " + asked.request());
        }
        return ranks;
    }

    /** The same as an answer to keep. */
    @Benchmark
    public MatchResult answer() {
        Asked asked = turns.next();
        return matcher.match(asked.request(), asked.facts(), Days.NOW);
    }

    @Benchmark
    public Explanation explain() {
        Asked asked = turns.next();
        return matcher.match(asked.request(), asked.facts(), Days.NOW).explain();
    }
}
