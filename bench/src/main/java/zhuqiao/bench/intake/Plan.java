package zhuqiao.bench.intake;

import java.util.List;

/** How much is measured. */
record Plan(int warmUpSeconds, int seconds, int rounds, List<Integer> connections) {
    static final Plan FULL = new Plan(20, 5, 3, List.of(1, 8, 64, 256));
    static final Plan QUICK = new Plan(5, 3, 1, List.of(8, 256));
}
