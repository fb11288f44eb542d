package zhuqiao.bench.country;

import java.util.ArrayList;
import java.util.List;
import zhuqiao.core.value.Region;

/**
 * The provinces that have small-loan companies, by GB/T 2260.
 *
 * @param lenders how many small-loan companies out of a thousand sit there, roughly as the central bank counts them
 * @param cities some prefectures
 */
record Province(String code, int lenders, List<String> cities) {
    static final List<Province> ALL = List.of(
            of("11", 20, "1101"),
            of("12", 17, "1201"),
            of("13", 60, "1301", "1302"),
            of("14", 38, "1401", "1402"),
            of("15", 36, "1501", "1502"),
            of("21", 58, "2101", "2102"),
            of("22", 22, "2201", "2202"),
            of("23", 30, "2301"),
            of("31", 24, "3101"),
            of("32", 108, "3201", "3202", "3205"),
            of("33", 56, "3301", "3302", "3303"),
            of("34", 58, "3401"),
            of("35", 26, "3501", "3502"),
            of("36", 24, "3601", "3604"),
            of("37", 48, "3701", "3702"),
            of("41", 36, "4101", "4103"),
            of("42", 46, "4201", "4205"),
            of("43", 14, "4301", "4302"),
            of("44", 82, "4401", "4403"),
            of("45", 44, "4501", "4502"),
            of("46", 10, "4601", "4602"),
            of("50", 50, "5001"),
            of("51", 36, "5101", "5107"),
            of("52", 14, "5201"),
            of("53", 26, "5301"),
            of("54", 4, "5401"),
            of("61", 42, "6101"),
            of("62", 32, "6201"),
            of("63", 12, "6301", "6302"),
            of("64", 13, "6401"),
            of("65", 44, "6501"));

    private static Province of(String code, int lenders, String... cities) {
        return new Province(code, lenders, List.of(cities));
    }

    Region region() {
        return new Region(code);
    }

    /** Each province as often as it has lenders, in turns spread over the list. */
    static List<Province> spread(int count) {
        int all = ALL.stream().mapToInt(Province::lenders).sum();
        long[] owed = new long[ALL.size()];
        List<Province> spread = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int most = 0;
            for (int p = 0; p < owed.length; p++) {
                owed[p] += ALL.get(p).lenders();
                most = owed[p] > owed[most] ? p : most;
            }
            owed[most] -= all;
            spread.add(ALL.get(most));
        }
        return spread;
    }
}
