package zhuqiao.partner.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When to try again.
 *
 * @param pauses pause after the first, second, ... attempt
 * @param chance 0 to 1: how much of a tenth is added, so that a receiver that recovers is not met by all at once
 */
record RetrySchedule(List<Duration> pauses, DoubleSupplier chance) {

    /** The pause after so many attempts; empty when that was the last. */
    Optional<Duration> pauseAfter(int attempts) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = pauses.get(attempts - 1);
        return Optional.of(pause.plusMillis(Math.round(pause.toMillis() * 0.1 * chance.getAsDouble())));
    }
}
