package zhuqiao.core.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Require;

/** Where borrowers may sit: within an included prefix and within no excluded one. */
public record RegionTerms(List<Region> include, @Nullable List<Region> exclude) {
    public RegionTerms {
        include = Require.notEmpty(include, "include");
        exclude = Require.orEmpty(exclude);
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
