package zhuqiao.bench.matching;

import java.util.Arrays;
import zhuqiao.bench.country.Country;
import zhuqiao.core.matching.Matcher;

/**
 * What it takes to have a matcher ready.
 *
 * @param buildMillis from agreements in memory to a matcher, the median of three
 * @param matcherMib heap that the matcher keeps beside the agreements themselves
 * @param countryMib heap of the agreements and facts
 */
record Snapshots(int lenders, int agreements, long buildMillis, long matcherMib, long countryMib) {
    private static final int ROUNDS = 3;

    static Snapshots measure(int lenders, int agreementsEach) {
        long before = usedBytes();
        Country country = Country.of(lenders, agreementsEach);
        long withCountry = usedBytes();
        long[] nanos = new long[ROUNDS];
        Matcher kept = null;
        for (int round = 0; round < ROUNDS; round++) {
            kept = null;
            System.gc();
            long start = System.nanoTime();
            kept = Matchers.fast(country.market());
            nanos[round] = System.nanoTime() - start;
        }
        long matcherBytes = usedBytes() - withCountry;
        if (kept == null) {
            throw new IllegalStateException("nothing was built");
        }
        Arrays.sort(nanos);
        int agreements = country.agreements().size();
        return new Snapshots(
                lenders, agreements, nanos[ROUNDS / 2] / 1_000_000, mib(matcherBytes), mib(withCountry - before));
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long mib(long bytes) {
        return Math.round(bytes / 1048576.0);
    }
}
