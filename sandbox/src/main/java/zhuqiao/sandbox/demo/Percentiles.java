package zhuqiao.sandbox.demo;

import java.time.Duration;
import java.util.List;

/** Latencies in the nearest-rank sense: the p-th percentile is a duration that was measured. */
record Percentiles(int count, Duration p50, Duration p95, Duration p99) {

    static Percentiles of(List<Duration> measured) {
        List<Duration> sorted = measured.stream().sorted().toList();
        return new Percentiles(sorted.size(), rank(sorted, 50), rank(sorted, 95), rank(sorted, 99));
    }

    private static Duration rank(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        int rank = Math.ceilDiv(sorted.size() * percent, 100);
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
