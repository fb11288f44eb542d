package zhuqiao.partner.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryStateTest {
    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), () -> 0);

    @Test
    void aFailedAttemptWaitsAsTheScheduleSays() {
        DeliveryState next = new DeliveryState.Sending(2).retry(SCHEDULE);

        assertThat(next).isEqualTo(new DeliveryState.Waiting(Duration.ofMinutes(5)));
    }

    @Test
    void whenTheScheduleIsUsedUpTheDeliveryHasFailed() {
        DeliveryState next = new DeliveryState.Sending(3).retry(SCHEDULE);

        assertThat(next).isEqualTo(new DeliveryState.Failed());
    }

    @Test
    void aClosedDeliveryCanBeAskedForAgainAndIsDueAtOnce() {
        DeliveryState.Waiting again = new DeliveryState.Failed().redeliver();

        assertThat(again.delay()).isZero();
    }

    @Test
    void atMostATenthIsAddedToAPause() {
        RetrySchedule late = new RetrySchedule(List.of(Duration.ofSeconds(10)), () -> 1);

        assertThat(late.pauseAfter(1)).contains(Duration.ofSeconds(11));
    }
}
