package zhuqiao.bench.matching;

import java.util.Map;
import java.util.Objects;
import zhuqiao.bench.report.Report;

/** How the figures come about, in the words of the page. */
final class Method {
    private static final Map<String, String> TITLES = Map.of(
            "Decisions.decide", "decision: outcome and ranks",
            "Decisions.answer", "decision as an answer object",
            "Decisions.explain", "decision and its structured explanation",
            "GiantLender.decide", "decision: outcome and ranks, one lender with 5,000 agreements",
            "GiantLender.answer", "decision as an answer object, one lender with 5,000 agreements",
            "GiantLender.explain", "its explanation, one lender with 5,000 agreements");

    private Method() {}

    static void describe(Report report) {
        report.line(
                "- method: JMH 1.37, a fork for each line, one after the other, average time of five seconds after five,"
                        + " one thread, GC profiler for the bytes an operation allocates; the forks run with"
                        + " -XX:+UseTransparentHugePages");
        report.line(
                "- beside Drools: one JVM, one thread; each round gives every side a second in turn, five rounds to warm up"
                        + " and five measured, of which the median, the fastest and the slowest are told");
        report.line(
                "- market: seeded; 5,000 lenders spread over the provinces, 1,000 partners, 200 guarantors, 50 agreements a"
                        + " lender; 2,500 and 25,000 agreements are 50 and 500 lenders of the same kind");
        report.line(
                "- applications: 2,048 real loan records mapped by the sandbox's loader, each to a lender whose licence covers"
                        + " its place, lenders in turn; consents name all partners of the lender; facts (quota, exposure, freezes) are"
                        + " passed in");
        report.line(
                "- no agreement of this market takes a guarantee fee up front: one that does sends every application to its"
                        + " lender to the linear matcher");
        report.line("- rules: version " + Matchers.RULES.version() + ", "
                + Matchers.RULES.rules().size() + " tests");
        report.line(
                "- Drools 10.1.0, executable model, one stateless session a lender, two lenders of the whole country. Its rule"
                        + " base, generated from the same agreements and rule files, holds one rule for each test of the application and"
                        + " two for each agreement open that day (all that blocks; consents on top). Agreement-only tests are decided"
                        + " while generating; all-in costs, ages and consent sets are worked out before the clock starts; ranking is"
                        + " plain Java. 256 applications must be decided alike by Drools, the service's matcher and the oracle before"
                        + " anything is timed");
    }

    static String title(String benchmark) {
        return Objects.requireNonNull(TITLES.get(key(benchmark)), benchmark);
    }

    private static String key(String benchmark) {
        String[] parts = benchmark.split("\\.", -1);
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }
}
