package zhuqiao.matching.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import zhuqiao.platform.problem.Problem;

class BatchBodyTest {
    @Test
    void aBodyOfManyChunksIsReadWhole() throws IOException {
        byte[] sent = new byte[200_000];
        sent[199_999] = 7;

        assertThat(BatchBody.read(new ByteArrayInputStream(sent), Duration.ofSeconds(60)))
                .isEqualTo(sent);
    }

    @Test
    void aBodyThatTakesTooLongIsRefused() {
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[1]);

        assertThatThrownBy(() -> BatchBody.read(body, Duration.ofNanos(-1)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("too-slow");
    }
}
