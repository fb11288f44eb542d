package zhuqiao.bench.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import zhuqiao.bench.report.Report;

/** Measurements as tables. */
final class Tables {
    static final String SERVICE = "matching-service";
    static final String PEER = "pgbench";
    static final String HOT = "matching-service, hot";
    private static final List<String> HEAD = List.of(
            "side",
            "connections",
            "applications/s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "CPU-µs service",
            "CPU-µs PostgreSQL",
            "CPU-µs driver");

    private Tables() {}

    static String grown(long rows) {
        return String.format(Locale.ROOT, "%s, %,d rows", SERVICE, rows);
    }

    static void each(Report report, List<Load> loads) {
        report.table(HEAD, loads.stream().map(Tables::row).toList());
    }

    /** Of each side and number of connections the measurement of median rate; then what the ratios are. */
    static void medians(Report report, List<Load> loads, List<Integer> connections) {
        List<Load> medians = new ArrayList<>();
        for (int count : connections) {
            for (String side : List.of(SERVICE, PEER, HOT)) {
                List<Load> same = loads.stream()
                        .filter(load ->
                                load.connections() == count && load.side().equals(side))
                        .toList();
                if (!same.isEmpty()) {
                    medians.add(median(same));
                }
            }
        }
        each(report, medians);
        ratios(report, medians);
    }

    /** Measurements as tables grew; then what an application costs at last, of what it cost at first. */
    static void growth(Report report, List<Load> loads) {
        each(report, loads);
        Load first = median(of(loads.getFirst().side(), loads));
        Load last = median(of(loads.getLast().side(), loads));
        report.line("");
        report.line(String.format(
                Locale.ROOT,
                "- %s: %.2f× the processor time of service and PostgreSQL that an application took with %s; %.2f× the rate",
                last.side(),
                (last.serviceMicros() + last.postgresMicros()) / (first.serviceMicros() + first.postgresMicros()),
                first.side(),
                last.rate() / first.rate()));
    }

    private static Load median(List<Load> same) {
        return same.stream()
                .sorted(Comparator.comparingDouble(Load::rate))
                .toList()
                .get(same.size() / 2);
    }

    private static void ratios(Report report, List<Load> medians) {
        report.line("");
        for (Load service : of(SERVICE, medians)) {
            for (Load peer : of(PEER, medians)) {
                if (peer.connections() == service.connections()) {
                    report.line("- %d connections: the service is %s× pgbench"
                            .formatted(service.connections(), ratio(service, peer)));
                }
            }
            for (Load hot : of(HOT, medians)) {
                report.line("- one hot agreement is %s× sixteen".formatted(ratio(hot, service)));
            }
        }
        of(PEER, medians).stream()
                .max(Comparator.comparingDouble(Load::rate))
                .ifPresent(best -> report.line(
                        "- pgbench's own best: %.0f/s at %d connections; the service at its most connections is %s× that"
                                .formatted(
                                        best.rate(),
                                        best.connections(),
                                        ratio(of(SERVICE, medians).getLast(), best))));
    }

    private static List<Load> of(String side, List<Load> loads) {
        return loads.stream().filter(load -> load.side().equals(side)).toList();
    }

    private static String ratio(Load a, Load b) {
        return String.format(Locale.ROOT, "%.2f", a.rate() / b.rate());
    }

    private static List<String> row(Load load) {
        return List.of(
                load.side(),
                Integer.toString(load.connections()),
                String.format(Locale.ROOT, "%,.0f", load.rate()),
                Load.millis(load.p50Micros()),
                Load.millis(load.p95Micros()),
                Load.millis(load.p99Micros()),
                load.serviceMicros() == 0 ? "–" : String.format(Locale.ROOT, "%.0f", load.serviceMicros()),
                String.format(Locale.ROOT, "%.0f", load.postgresMicros()),
                String.format(Locale.ROOT, "%.0f", load.driverMicros()));
    }
}
