package zhuqiao.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import zhuqiao.bench.report.Report;

/** Runs the matching benchmarks and writes the page: {@code Main <results directory> [--quick]}. */
public final class Main {
    private static final String[] JVM = {"-Xms3g", "-Xmx5g", "-XX:+UseTransparentHugePages"};

    private Main() {}

    public static void main(String[] args) throws RunnerException, IOException {
        boolean quick = List.of(args).contains("--quick");
        Report report = new Report("matching", "Matching on a market of the whole country");
        Method.describe(report);
        report.heading("Time and allocation of one decision");
        report.table(List.of("what", "agreements loaded", "µs", "± 99.9 %", "B/op"), rows(run(quick)));
        report.heading("Beside Drools, in turns");
        report.table(List.of("what", "µs, median", "fastest round", "slowest round", "B/op"), sides(quick));
        report.heading("Making the snapshot");
        report.table(List.of("agreements", "build, ms", "matcher, MiB", "agreements and facts, MiB"), snapshots(quick));
        System.out.println(report.write(Path.of(args[0])));
    }

    private static Collection<RunResult> run(boolean quick) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("zhuqiao\\.bench\\.matching\\..*");
        options.forks(1)
                .warmupIterations(quick ? 1 : 5)
                .warmupTime(TimeValue.milliseconds(quick ? 500 : 1_000))
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 500 : 1_000))
                .jvmArgs(JVM)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class);
        if (quick) {
            options.param("lenders", "50", "500");
        }
        return new Runner(options.build()).run();
    }

    private static List<List<String>> rows(Collection<RunResult> results) {
        List<List<String>> rows = new ArrayList<>();
        for (RunResult each : results) {
            String name = each.getParams().getBenchmark();
            String lenders = each.getParams().getParam("lenders");
            rows.add(List.of(
                    Method.title(name),
                    lenders == null ? "5,000" : "%,d".formatted(Integer.parseInt(lenders) * Decisions.AGREEMENTS_EACH),
                    micros(each.getPrimaryResult().getScore()),
                    micros(each.getPrimaryResult().getScoreError()),
                    bytes(each)));
        }
        return rows;
    }

    private static List<List<String>> sides(boolean quick) {
        return new SideBySide()
                .measure(quick ? 1 : 5, quick ? 200_000_000 : 1_000_000_000).stream()
                        .map(each -> List.of(
                                each.title(),
                                micros(each.median()),
                                micros(each.least()),
                                micros(each.most()),
                                "%,.0f".formatted(each.bytes())))
                        .toList();
    }

    private static String bytes(RunResult result) {
        var secondary = result.getSecondaryResults();
        for (String name : secondary.keySet()) {
            if (name.endsWith("gc.alloc.rate.norm")) {
                return String.format(Locale.ROOT, "%,.0f", secondary.get(name).getScore());
            }
        }
        return "?";
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%,.2f", nanos / 1_000);
    }

    private static List<List<String>> snapshots(boolean quick) {
        List<List<String>> rows = new ArrayList<>();
        for (int lenders : quick ? new int[] {50, 500} : new int[] {50, 500, 5_000}) {
            Snapshots made = Snapshots.measure(lenders, Decisions.AGREEMENTS_EACH);
            rows.add(List.of(
                    "%,d".formatted(made.agreements()),
                    "%,d".formatted(made.buildMillis()),
                    "%,d".formatted(made.matcherMib()),
                    "%,d".formatted(made.countryMib())));
        }
        return rows;
    }
}
