package zhuqiao.core.matching;

import java.util.List;
import zhuqiao.core.terms.RegionTerms;
import zhuqiao.core.value.Region;

/** Region prefixes as ranges of six-digit codes, so that a place is compared as a number. */
final class CodeRanges {
    private final int[] from;
    private final int[] to;

    private CodeRanges(List<Region> prefixes) {
        from = new int[prefixes.size()];
        to = new int[prefixes.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = lowest(prefixes.get(i));
            to[i] = highest(prefixes.get(i));
        }
    }

    static CodeRanges including(RegionTerms regions) {
        return new CodeRanges(regions.include());
    }

    static CodeRanges excluding(RegionTerms regions) {
        return new CodeRanges(regions.exclude());
    }

    /** Whether the place lies in one of them; a place of fewer digits lies only in what covers it whole. */
    boolean contain(Region place) {
        int low = lowest(place);
        int high = highest(place);
        for (int i = 0; i < from.length; i++) {
            if (from[i] <= low && high <= to[i]) {
                return true;
            }
        }
        return false;
    }

    private static int lowest(Region region) {
        return number(region.code()) * span(region);
    }

    private static int highest(Region region) {
        return lowest(region) + span(region) - 1;
    }

    private static int span(Region region) {
        return switch (region.code().length()) {
            case 2 -> 10_000;
            case 4 -> 100;
            default -> 1;
        };
    }

    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
