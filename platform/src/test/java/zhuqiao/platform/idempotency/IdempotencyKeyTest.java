package zhuqiao.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;

class IdempotencyKeyTest {
    @Test
    void aQuotedKeyIsTheSameAsABareOne() {
        assertThat(key("\"k-1\"")).isEqualTo(key("k-1"));
    }

    @Test
    void callerPathAndKeyEachGetTheirOwnLock() {
        IdempotencyKey key = key("k-1");

        assertThat(key("k-2").lock()).isNotEqualTo(key.lock());
        assertThat(IdempotencyKey.of("k-1", "other", "/v1/agreements", Map.of()).lock())
                .isNotEqualTo(key.lock());
        assertThat(IdempotencyKey.of("k-1", "caller", "/v1/lenders", Map.of()).lock())
                .isNotEqualTo(key.lock());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\"\"", "a b", "é", "\u0007"})
    void aMissingOrUnprintableKeyIsRefused(String header) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> key(header))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void aKeyMayHaveUpTo128Characters() {
        assertThatNoException().isThrownBy(() -> key("x".repeat(128)));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> key("x".repeat(129)));
    }

    @Test
    void theOrderInWhichFieldsCameDoesNotMatter() {
        ObjectNode first = Json.object().put("a", 1);
        first.putObject("c").put("d", 2).put("e", 3);
        ObjectNode second = Json.object();
        second.putObject("c").put("e", 3).put("d", 2);
        second.put("a", 1);

        assertThat(IdempotencyKey.of("k", "caller", "/v1/lenders", first))
                .isEqualTo(IdempotencyKey.of("k", "caller", "/v1/lenders", second));
    }

    @Test
    void preconditionsTellMissingFromStale() {
        assertThatNoException().isThrownBy(() -> Precondition.check("\"3\"", 3));
        assertThatNoException().isThrownBy(() -> Precondition.check("\"2\", \"3\"", 3));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Precondition.check(null, 3))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(428));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Precondition.check("\"2\"", 3))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(412));
    }

    private static IdempotencyKey key(String header) {
        return IdempotencyKey.of(header, "caller", "/v1/agreements", Map.of("a", 1));
    }
}
