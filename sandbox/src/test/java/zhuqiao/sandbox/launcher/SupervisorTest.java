package zhuqiao.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisorTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 4", "5, 16", "6, 30", "1000, 30"})
    void thePauseDoublesUpToALimit(int restartsBefore, long seconds) {
        // When
        Duration pause = Supervisor.pause(restartsBefore);
        // Then
        assertThat(pause).isEqualTo(Duration.ofSeconds(seconds));
    }
}
