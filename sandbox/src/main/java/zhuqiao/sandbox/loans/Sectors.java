package zhuqiao.sandbox.loans;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import zhuqiao.core.value.Industry;

/** The fixed table from NAICS sector (two digits) to GB/T 4754-2017 section. */
final class Sectors {
    private static final Set<String> TRADE = Set.of("31", "32", "33", "42", "44", "45");

    private final Map<String, Industry> sectionBySector;

    private Sectors(Map<String, Industry> sectionBySector) {
        this.sectionBySector = sectionBySector;
    }

    static Sectors load() {
        return new Sectors(CsvFile.rows("industries.csv").stream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(row.get("naics")),
                        row -> new Industry(Objects.requireNonNull(row.get("section"))))));
    }

    Industry of(String naics) {
        return Objects.requireNonNull(sectionBySector.get(naics.substring(0, 2)), "No section stands for " + naics);
    }

    /** Manufacturing, wholesale and retail: the sectors whose loans stand for supply-chain finance. */
    static boolean isTrade(String naics) {
        return TRADE.contains(naics.substring(0, 2));
    }
}
