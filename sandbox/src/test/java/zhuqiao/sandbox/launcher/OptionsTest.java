package zhuqiao.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void aDemoMayEndByItselfAndDrawAGivenNumber() {
        // Given
        List<String> words = List.of("demo", "--once", "--loans", "500");
        // When
        Options options = Options.parse(words);
        // Then
        assertThat(options).isEqualTo(new Options(Options.Command.DEMO, true, 500, 1));
    }

    @Test
    void servicesMayBeReplicated() {
        // Given
        List<String> words = List.of("up", "--replicas", "2");
        // When
        Options options = Options.parse(words);
        // Then
        assertThat(options.replicas()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "up --once",
                "up --loans 5",
                "demo --loans",
                "demo --loans 0",
                "demo --loans many",
                "up --replicas 9"
            })
    void whatMeansNothingIsToldSo(String line) {
        // Given
        List<String> words = List.of(line.split(" "));
        // When, Then
        assertThatThrownBy(() -> Options.parse(words)).isInstanceOf(Options.Misunderstood.class);
    }
}
