package zhuqiao.bench.drools;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Bounds;

/** Pieces of the rule language. */
final class Text {
    private Text() {}

    static <E extends Enum<E>> String in(String field, List<E> values) {
        return values.stream()
                .map(value -> field + " == " + value.getDeclaringClass().getSimpleName() + "." + value.name())
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    static String startsWithAny(String field, Collection<?> prefixes) {
        return prefixes.stream()
                .map(prefix -> "%s.startsWith(\"%s\")".formatted(field, prefix))
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    /** {@code field >= min && field <= max}, or {@code true} without bounds. */
    static String within(String field, @Nullable Number min, @Nullable Number max) {
        String low = min == null ? "" : field + " >= " + literal(min);
        String high = max == null ? "" : field + " <= " + literal(max);
        if (low.isEmpty() && high.isEmpty()) {
            return "true";
        }
        return low.isEmpty() || high.isEmpty() ? low + high : low + " && " + high;
    }

    static String within(String field, Bounds<Integer> bounds) {
        return within(field, bounds.min(), bounds.max());
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }

    static String literal(Number number) {
        return number instanceof Long ? number + "L" : number.toString();
    }
}
