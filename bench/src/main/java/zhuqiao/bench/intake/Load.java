package zhuqiao.bench.intake;

import java.util.Locale;

/**
 * What one side did in one measured stretch.
 *
 * @param driverMicros CPU of whoever sent, in µs for each application
 * @param serviceMicros CPU of matching-service, likewise; 0 for pgbench, which is its own driver
 * @param postgresMicros CPU of PostgreSQL with all its backends, likewise
 */
record Load(
        String side,
        int connections,
        long applications,
        double seconds,
        long p50Micros,
        long p95Micros,
        long p99Micros,
        double driverMicros,
        double serviceMicros,
        double postgresMicros) {

    double rate() {
        return applications / seconds;
    }

    static long percentile(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))];
    }

    static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / 1_000.0);
    }
}
