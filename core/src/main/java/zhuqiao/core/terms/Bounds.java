package zhuqiao.core.terms;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;

/** A closed range; an absent end is no restriction. */
public record Bounds<T extends Comparable<? super T>>(
        @Nullable T min, @Nullable T max) {
    public Bounds {
        Require.that(
                min == null || max == null || min.compareTo(max) <= 0,
                "reversed-range",
                "min",
                "下限不得大于上限",
                "must not be greater than max");
    }

    public boolean contains(T value) {
        return (min == null || min.compareTo(value) <= 0) && (max == null || max.compareTo(value) >= 0);
    }
}
