package zhuqiao.core.counterparty;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Require;

/**
 * What allows a company its business.
 *
 * @param holder the name it is made out to
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
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_REGIONS = 500;
    private static final int MOST_SCOPE = 2_000;

    public Licence {
        Require.present(kind, "kind");
        Require.text(number, "number", 64);
        Require.text(holder, "holder", 200);
        Require.atMost(MOST_SCOPE, scope, "scope");
        regions = Require.atMost(MOST_REGIONS, regions, "regions");
        Require.present(from, "from");
        Require.day(from, "from");
        Require.day(to, "to");
        Require.that(to == null || from.isBefore(to), "reversed-range", "from", "须早于 to", "must be before to");
    }

    @Override
    public List<Region> regions() {
        return Require.orEmpty(regions);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether it is made out to a company of this name; spaces and the width of signs (（ for () do not count. */
    public boolean isMadeOutTo(String name) {
        return holder.equals(name) || plain(holder).equals(plain(name));
    }

    public boolean covers(Region region) {
        return regions().isEmpty() || regions().stream().anyMatch(r -> r.contains(region));
    }

    private static String plain(String name) {
        return SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }
}
