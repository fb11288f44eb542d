package zhuqiao.core.regulation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** A named, typed figure of a rule, never negative; its value stands in the rule files. */
public record Parameter<T>(String name, Function<String, T> parse) {
    /** How an empty set is written. */
    private static final String NONE = "none";

    public static Parameter<Rate> rate(String name) {
        return new Parameter<>(name, text -> notNegative(Rate.of(text), Rate::isNegative));
    }

    public static Parameter<Money> money(String name) {
        return new Parameter<>(name, text -> notNegative(Money.of(text), Money::isNegative));
    }

    public static Parameter<Integer> count(String name) {
        return new Parameter<>(name, text -> notNegative(Integer.valueOf(text), count -> count < 0));
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

    public static Parameter<Set<Region>> regions(String name) {
        return new Parameter<>(
                name, text -> texts(text).stream().map(Region::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static <T> T notNegative(T figure, Predicate<T> negative) {
        if (negative.test(figure)) {
            throw new IllegalArgumentException(figure + " is negative");
        }
        return figure;
    }

    private static Set<String> texts(String commaSeparated) {
        if (NONE.equals(commaSeparated)) {
            return Set.of();
        }
        return Arrays.stream(commaSeparated.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
