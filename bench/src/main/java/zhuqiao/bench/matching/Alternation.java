package zhuqiao.bench.matching;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures several ways to do the same tasks in turns, A B A B, in one JVM and one thread: whatever disturbs the machine
 * for a while disturbs them all.
 */
final class Alternation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int tasks;
    private final int rounds;
    private final long sliceNanos;
    private @Nullable Object kept;

    /** @param tasks how many there are; a slice does all of them, as often as its time allows */
    Alternation(int tasks, int rounds, long sliceNanos) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.sliceNanos = sliceNanos;
    }

    /** @param task by number, from 0; what it returns is kept, so that no work can be left out */
    record Side(String title, IntFunction<Object> task) {}

    /** Nanoseconds and bytes a task: the median of the rounds, with the fastest and the slowest. */
    record Timed(String title, double median, double least, double most, double bytes) {}

    /** As many rounds as are measured come first, to warm up. */
    List<Timed> run(List<Side> sides) {
        double[][] nanos = new double[sides.size()][rounds];
        double[] bytes = new double[sides.size()];
        for (int round = -rounds; round < rounds; round++) {
            for (int side = 0; side < sides.size(); side++) {
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long start = System.nanoTime();
                long done = slice(sides.get(side), start);
                double each = (double) (System.nanoTime() - start) / done;
                bytes[side] = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / done;
                nanos[side][Math.max(round, 0)] = each;
            }
        }
        List<Timed> timed = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            double[] sorted = nanos[side];
            Arrays.sort(sorted);
            timed.add(
                    new Timed(sides.get(side).title(), sorted[rounds / 2], sorted[0], sorted[rounds - 1], bytes[side]));
        }
        return timed;
    }

    private long slice(Side side, long start) {
        long done = 0;
        do {
            for (int task = 0; task < tasks; task++) {
                kept = side.task().apply(task);
            }
            done += tasks;
        } while (System.nanoTime() - start < sliceNanos);
        return done;
    }

    @Override
    public String toString() {
        return tasks + " tasks, the last one: " + kept;
    }
}
