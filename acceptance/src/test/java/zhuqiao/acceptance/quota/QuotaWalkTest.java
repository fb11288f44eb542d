package zhuqiao.acceptance.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.stack.StackInfo;

/**
 * Random histories of a quota over the API and its database against a model in memory: reservations, smaller approvals,
 * payments, declines, withdrawals, deadlines, repayments, reversals, amended limits, day plans, turns of day and month.
 * {@code -Dzhuqiao.walked} and {@code -Dzhuqiao.seed} choose others; {@code ./zhuqiao soak quota} walks further.
 */
@ExtendWith(RunningStack.class)
class QuotaWalkTest {
    private static final int WALKS = 8;
    private static final int STEPS = Integer.getInteger("zhuqiao.walked", 5_000) / WALKS;
    private static final long SEED = Long.getLong("zhuqiao.seed", 20_261_123);
    private final StackInfo stack;

    QuotaWalkTest(StackInfo stack) {
        this.stack = stack;
    }

    @Test
    void whateverHappensAQuotaShowsTheSumOfItsLoans() throws Exception {
        // Given
        List<QuotaWalk> walks = IntStream.range(0, WALKS)
                .mapToObj(walk -> new QuotaWalk(stack, SEED + walk))
                .toList();
        try (ExecutorService walkers = Executors.newFixedThreadPool(WALKS)) {
            // When
            List<Future<QuotaWalk>> walked = walkers.invokeAll(walks.stream()
                    .<Callable<QuotaWalk>>map(walk -> () -> walk.walk(STEPS))
                    .toList());
            // Then
            for (Future<QuotaWalk> each : walked) {
                QuotaWalk walk = each.get();
                assertThat(walk.unexplained()).as(walk.toString()).isZero();
                assertThat(walk.granted()).as(walk.toString()).isGreaterThan(STEPS / 25);
                assertThat(walk.refused()).as(walk.toString()).isPositive();
            }
        }
    }
}
