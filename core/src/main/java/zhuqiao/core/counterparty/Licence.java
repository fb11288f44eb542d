package zhuqiao.core.counterparty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Require;

/**
 * @param regions where it allows business; empty means the whole country
 * @param from first day of validity
 * @param to first day without validity, or null when it has no end
 */
public record Licence(
        LicenceKind kind,
        String number,
        String holder,
        @Nullable String scope,
        @Nullable List<Region> regions,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Evidence evidence) {
    public Licence {
        Require.present(kind, "kind");
        Require.text(number, "number", 64);
        Require.text(holder, "holder", 200);
        regions = Require.orEmpty(regions);
        Require.present(from, "from");
        Require.that(to == null || from.isBefore(to), "reversed-range", "from", "须早于 to", "must be before to");
    }

    @Override
    public List<Region> regions() {
        return Require.orEmpty(regions);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean covers(Region region) {
        return regions().isEmpty() || regions().stream().anyMatch(r -> r.contains(region));
    }
}
