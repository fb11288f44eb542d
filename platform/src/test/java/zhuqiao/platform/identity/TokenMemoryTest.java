package zhuqiao.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenMemoryTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT15M, PT1M", "PT1M, PT1M", "PT59S, PT59S", "PT0S, PT0S", "PT-1S, PT0S"})
    void aTokenIsRememberedForAMinuteAndNeverBeyondItsEnd(Duration left, Duration remembered) {
        assertThat(TokenMemory.memory(NOW.plus(left), NOW)).isEqualTo(remembered);
    }
}
