package zhuqiao.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.platform.problem.Problem;

class PageTest {
    @Test
    void theCursorOfAPageLeadsToTheRowAfterItsLast() {
        // Given
        PageRequest request = PageRequest.of("2", null);

        // When
        Page<String> page = Page.of(List.of("c", "b", "a"), request, Function.identity(), Function.identity());

        // Then
        assertThat(page.items()).containsExactly("c", "b");
        assertThat(PageRequest.of(null, page.next())).isEqualTo(new PageRequest(50, "b"));
    }

    @Test
    void theLastPageHasNoCursor() {
        Page<String> page =
                Page.of(List.of("b", "a"), PageRequest.of("2", null), Function.identity(), Function.identity());

        assertThat(page.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "1.5", ""})
    void aLimitOutOfRangeIsRefused(String limit) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> PageRequest.of(limit, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "JyBvciAxPTE", "", "not base64 at all"})
    void aCursorThatWasNotGivenIsRefused(String cursor) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> PageRequest.of(null, cursor));
    }
}
