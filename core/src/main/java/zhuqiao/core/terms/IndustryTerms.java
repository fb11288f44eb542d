package zhuqiao.core.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Require;

/** Which industries are funded; an empty include list means all. */
public record IndustryTerms(
        @Nullable List<Industry> include, @Nullable List<Industry> exclude) {
    /** More than there are codes of GB/T 4754. */
    private static final int MOST = 2_000;

    public static final IndustryTerms ANY = new IndustryTerms(List.of(), List.of());

    public IndustryTerms {
        include = Require.atMost(MOST, include, "include");
        exclude = Require.atMost(MOST, exclude, "exclude");
    }

    @Override
    public List<Industry> include() {
        return Require.orEmpty(include);
    }

    @Override
    public List<Industry> exclude() {
        return Require.orEmpty(exclude);
    }

    public boolean allow(Industry industry) {
        return (include().isEmpty() || include().stream().anyMatch(prefix -> prefix.contains(industry)))
                && exclude().stream().noneMatch(prefix -> prefix.contains(industry));
    }
}
