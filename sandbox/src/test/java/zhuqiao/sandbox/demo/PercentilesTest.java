package zhuqiao.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PercentilesTest {
    @Test
    void aPercentileIsADurationThatWasMeasured() {
        List<Duration> measured =
                IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();

        Percentiles percentiles = Percentiles.of(measured.reversed());

        assertThat(percentiles)
                .isEqualTo(
                        new Percentiles(200, Duration.ofMillis(100), Duration.ofMillis(190), Duration.ofMillis(198)));
    }

    @Test
    void nothingMeasuredIsNothing() {
        assertThat(Percentiles.of(List.of()))
                .isEqualTo(new Percentiles(0, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }
}
