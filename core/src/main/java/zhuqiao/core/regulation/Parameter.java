package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** A named, typed figure of a rule; its value stands in the rule files. */
public record Parameter<T>(String name, Function<String, T> parse) {
    /** How an empty set is written. */
    private static final String NONE = "none";

    public static Parameter<Rate> rate(String name) {
        return new Parameter<>(name, Rate::of);
    }

    public static Parameter<Money> money(String name) {
        return new Parameter<>(name, Money::of);
    }

    public static Parameter<Integer> count(String name) {
        return new Parameter<>(name, Integer::valueOf);
    }

    public static Parameter<LocalDate> day(String name) {
        return new Parameter<>(name, LocalDate::parse);
    }

    public static <E extends Enum<E>> Parameter<E> choice(String name, Class<E> type) {
        return new Parameter<>(name, text -> Enum.valueOf(type, text));
    }

    public static <E extends Enum<E>> Parameter<Set<E>> choices(String name, Class<E> type) {
        return new Parameter<>(
                name,
                text -> texts(text).stream()
                        .map(each -> Enum.valueOf(type, each))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type))));
    }

    public static Parameter<Set<String>> names(String name) {
        return new Parameter<>(name, text -> Set.copyOf(texts(text)));
    }

    private static Set<String> texts(String commaSeparated) {
        if (NONE.equals(commaSeparated)) {
            return Set.of();
        }
        return Arrays.stream(commaSeparated.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }
}
