package zhuqiao.bench.agreements;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import zhuqiao.bench.agreements.Importer.Took;
import zhuqiao.bench.report.Report;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Door;

/** Runs the benchmark of agreements and writes the page: {@code Main <results directory> [--quick]}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException, SQLException {
        Plan plan = List.of(args).contains("--quick") ? Plan.QUICK : Plan.FULL;
        Report report = new Report("agreements", "Agreements: files in, pages out, a fresh replica");
        Path root = Path.of(System.getProperty("zhuqiao.root", "."))
                .toAbsolutePath()
                .normalize();
        try (Stack stack = new Stack(root);
                HttpClient http = HttpClient.newHttpClient();
                Importer importer = new Importer(stack)) {
            Door door = new Door(stack.partnerService(), stack.tokenEndpoint(), http);
            new Sides(new Api(door, stack.person("operator"))).register(plan.lenders(), Plan.PARTNERS);
            files(report, plan, importer, stack);
            pages(report, new Lists(new Api(door, stack.person("auditor")), plan).measure());
            replica(report, plan, stack);
        }
        System.out.println(report.write(Path.of(args[0])));
    }

    private static void files(Report report, Plan plan, Importer importer, Stack stack)
            throws IOException, InterruptedException, SQLException {
        report.heading("%,d agreements in %d files of %,d rows, over HTTP on one partner-service"
                .formatted(plan.agreements(), plan.files(), Plan.ROWS_A_FILE));
        List<Took> all = new ArrayList<>();
        List<Duration> copies = new ArrayList<>();
        for (int file = 0; file < plan.files(); file++) {
            all.add(importer.bring(BankFiles.file(file)));
            copies.add(CopyPeer.measure(stack.postgres(), stack.serverFile()));
        }
        report.table(
                List.of("step", "median rows/s", "slowest file, rows/s"),
                List.of(
                        rates("import as drafts", all, Took::imported),
                        rates("submission, activation rules run", all, Took::submitted),
                        rates("approval, activation rules run", all, Took::approved),
                        rates("peer: COPY into the versions' table alone", copies, took -> took)));
    }

    private static <T> List<String> rates(String step, List<T> files, Function<T, Duration> took) {
        List<Duration> sorted = files.stream().map(took).sorted().toList();
        return List.of(step, rate(sorted.get(sorted.size() / 2)), rate(sorted.getLast()));
    }

    private static String rate(Duration took) {
        return "%,d".formatted(Math.round(Plan.ROWS_A_FILE / seconds(took)));
    }

    private static void pages(Report report, Map<String, List<Duration>> lists) {
        report.heading("Pages of 50 over all of them, one caller, no gateway between");
        report.table(
                List.of("filter", "p50 ms", "p95 ms", "longest ms"),
                lists.entrySet().stream()
                        .map(list -> List.of(
                                "`" + list.getKey() + "`",
                                millis(list.getValue(), 0.50),
                                millis(list.getValue(), 0.95),
                                millis(list.getValue(), 1.00)))
                        .toList());
    }

    private static String millis(List<Duration> sorted, double share) {
        int index = Math.min(sorted.size() - 1, (int) (sorted.size() * share));
        return String.format(Locale.ROOT, "%.1f", seconds(sorted.get(index)) * 1_000);
    }

    private static void replica(Report report, Plan plan, Stack stack) throws InterruptedException {
        report.heading("A matching-service that has never run");
        long began = System.nanoTime();
        stack.startMatching();
        report.line("Ready %.1f s after its start, with %,d agreements read from the topic."
                .formatted(seconds(Duration.ofNanos(System.nanoTime() - began)), plan.agreements()));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
