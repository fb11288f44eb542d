package zhuqiao.core.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Require;

/** Where borrowers may sit: within an included prefix and within no excluded one. */
public record RegionTerms(List<Region> include, @Nullable List<Region> exclude) {
    /** More than there are codes of GB/T 2260. */
    private static final int MOST = 5_000;

    public RegionTerms {
        include = Require.notEmpty(Require.atMost(MOST, include, "include"), "include");
        exclude = Require.atMost(MOST, exclude, "exclude");
    }

    @Override
    public List<Region> exclude() {
        return Require.orEmpty(exclude);
    }

    public boolean allow(Region region) {
        return include.stream().anyMatch(prefix -> prefix.contains(region))
                && exclude().stream().noneMatch(prefix -> prefix.contains(region));
    }
}
