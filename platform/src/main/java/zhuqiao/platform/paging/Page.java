package zhuqiao.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the next page, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Cuts a page from up to {@code limit + 1} rows; the row beyond tells that there is more. */
    public static <R, T> Page<T> of(List<R> rows, PageRequest request, Function<R, String> id, Function<R, T> view) {
        boolean more = rows.size() > request.limit();
        List<R> shown = more ? rows.subList(0, request.limit()) : rows;
        return new Page<>(
                shown.stream().map(view).toList(), more ? PageRequest.cursor(id.apply(shown.getLast())) : null);
    }
}
