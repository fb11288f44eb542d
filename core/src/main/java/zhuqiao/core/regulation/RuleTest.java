package zhuqiao.core.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code of a rule: what it measures in a case of type {@code C}, under parameters that the rule files give.
 *
 * @param aspect which of the rule's several tests, or null when it has one
 * @param parameters every figure it needs
 */
public record RuleTest<C>(String id, @Nullable String aspect, List<Parameter<?>> parameters, Test<C> test) {
    /** Measures one case. */
    @FunctionalInterface
    public interface Test<C> {
        Finding of(C subject, Parameters parameters);
    }

    public RuleTest {
        parameters = List.copyOf(parameters);
    }

    public static <C> RuleTest<C> of(String key, Test<C> test, Parameter<?>... parameters) {
        int slash = key.indexOf('/');
        return slash < 0
                ? new RuleTest<>(key, null, List.of(parameters), test)
                : new RuleTest<>(key.substring(0, slash), key.substring(slash + 1), List.of(parameters), test);
    }

    /** {@code P5/unique}, or the id alone. */
    public String key() {
        return Rule.key(id, aspect);
    }
}
