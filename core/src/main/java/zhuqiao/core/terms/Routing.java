package zhuqiao.core.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Require;

/**
 * @param priority lower goes first under {@code PRIORITY}
 * @param share contractual percent of volume under {@code SHARE}
 * @param exclusiveWith partners that must not be tried for the same application after this one
 */
public record Routing(
        int priority, @Nullable Rate share, @Nullable List<String> exclusiveWith) {
    private static final int MOST = 1_000;

    public Routing {
        exclusiveWith = Require.atMost(MOST, exclusiveWith, "exclusiveWith");
        exclusiveWith.forEach(partnerId -> Require.text(partnerId, "exclusiveWith", 64));
    }

    @Override
    public List<String> exclusiveWith() {
        return Require.orEmpty(exclusiveWith);
    }
}
