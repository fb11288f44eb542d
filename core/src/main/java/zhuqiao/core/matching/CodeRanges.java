package zhuqiao.core.matching;

import java.util.List;
import zhuqiao.core.terms.RegionTerms;
import zhuqiao.core.value.Region;

/** The regions of an agreement as ranges of six-digit codes, so that a place is compared as a number. */
final class CodeRanges {
    /** First and last code of each prefix, the included ones first. */
    private final int[] ends;

    private final int included;

    CodeRanges(RegionTerms regions) {
        included = 2 * regions.include().size();
        ends = new int[included + 2 * regions.exclude().size()];
        fill(0, regions.include());
        fill(included, regions.exclude());
    }

    private void fill(int from, List<Region> prefixes) {
        for (int i = 0; i < prefixes.size(); i++) {
            ends[from + 2 * i] = lowest(prefixes.get(i));
            ends[from + 2 * i + 1] = highest(prefixes.get(i));
        }
    }

    /** Whether a place from its lowest to its highest code is funded: one of fewer digits only by what covers it whole. */
    boolean allow(int lowest, int highest) {
        return within(0, included, lowest, highest) && !within(included, ends.length, lowest, highest);
    }

    private boolean within(int from, int to, int lowest, int highest) {
        for (int i = from; i < to; i += 2) {
            if (ends[i] <= lowest && highest <= ends[i + 1]) {
                return true;
            }
        }
        return false;
    }

    static int lowest(Region region) {
        return number(region.code()) * span(region);
    }

    static int highest(Region region) {
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
