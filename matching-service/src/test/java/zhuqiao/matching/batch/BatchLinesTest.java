package zhuqiao.matching.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.platform.problem.Problem;

class BatchLinesTest {
    private static final int MOST = 3;

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\nc", "a\nb\nc\n"})
    void aLineFeedAtTheEndBeginsNoLine(String body) {
        assertThat(lines(body)).containsExactly("a", "b", "c");
    }

    @Test
    void anEmptyLineKeepsItsPlace() {
        assertThat(lines("\n\nc")).containsExactly("", "", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\nc\nd", "\n\n\n\n"})
    void oneLineTooManyRefusesAll(String body) {
        assertThatThrownBy(() -> lines(body)).isInstanceOf(Problem.class).hasMessageContaining("invalid-request");
    }

    @Test
    void noLineIsNoBatch() {
        assertThatThrownBy(() -> lines("")).isInstanceOf(Problem.class);
    }

    private static List<String> lines(String body) {
        return BatchLines.of(body.getBytes(StandardCharsets.UTF_8), MOST).stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }
}
