package zhuqiao.matching.batch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import zhuqiao.platform.problem.Problem;

class BatchPlacesTest {
    private final BatchPlaces places = new BatchPlaces(new SmallRyeConfigBuilder()
            .withMapping(BatchConfig.class)
            .withDefaultValue("zhuqiao.batch.at-once", "3")
            .withDefaultValue("zhuqiao.batch.per-lender", "2")
            .build()
            .getConfigMapping(BatchConfig.class));

    @Test
    void oneLenderLeavesAPlaceToOthers() {
        places.take("lender-a");
        places.take("lender-a");

        assertThatThrownBy(() -> places.take("lender-a")).isInstanceOf(Problem.class);
        assertThatCode(() -> places.take("lender-b")).doesNotThrowAnyException();
        assertThatThrownBy(() -> places.take("lender-c")).isInstanceOf(Problem.class);
    }

    @Test
    void aPlaceThatIsLeftIsFree() {
        places.take("lender-a");
        places.take("lender-a");

        places.leave("lender-a");

        assertThatCode(() -> places.take("lender-a")).doesNotThrowAnyException();
        assertThatThrownBy(() -> places.take("lender-a")).isInstanceOf(Problem.class);
    }
}
