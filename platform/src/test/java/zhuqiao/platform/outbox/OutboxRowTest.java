package zhuqiao.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.platform.problem.Problem;

class OutboxRowTest {
    private static final int ENVELOPE = 200;

    @ParameterizedTest
    @CsvSource({"x, 1", "链, 3"})
    void anEventOfMoreThanEightMebibytesIsRefused(String character, int bytes) {
        int most = OutboxRow.MOST_BYTES / bytes;

        assertThat(row(character.repeat(most - ENVELOPE)).payload()).isNotEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> row(character.repeat(most)))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("too-much-to-publish"));
    }

    @Test
    void eventsOfOneKeyShareABucket() {
        assertThat(row("a").bucket()).isEqualTo(row("b").bucket()).isBetween(0, OutboxRow.BUCKETS - 1);
    }

    private static OutboxRow row(String text) {
        return OutboxRow.of("topic", "key", "type", Instant.EPOCH, Map.of("text", text));
    }
}
