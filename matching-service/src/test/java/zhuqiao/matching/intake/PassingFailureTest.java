package zhuqiao.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassingFailureTest {
    @ParameterizedTest
    @CsvSource({"40001, true", "40P01, true", "08006, true", "57P01, true", "23505, false", "42601, false"})
    void aDatabaseFailurePassesByItsState(String sqlState, boolean passes) {
        assertThat(PassingFailure.is(new PgException("failed", "ERROR", sqlState, null)))
                .isEqualTo(passes);
    }

    @Test
    void aLostConnectionPasses() {
        assertThat(PassingFailure.is(new CompletionException(new ConnectException("refused"))))
                .isTrue();
    }

    @Test
    void aDefectWouldOnlyRepeat() {
        assertThat(PassingFailure.is(new IllegalStateException("defect"))).isFalse();
    }
}
