package zhuqiao.sandbox.loans;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import zhuqiao.core.value.Region;

/** The fixed table that gives each American state a Chinese city; the row number picks one of the city's districts. */
final class Places {
    private final Map<String, List<Region>> districtsByState;

    private Places(Map<String, List<Region>> districtsByState) {
        this.districtsByState = districtsByState;
    }

    static Places load() {
        return new Places(CsvFile.rows("states.csv").stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.get("state")), Places::districts)));
    }

    /** A six-digit GB/T 2260 code. */
    Region of(String state, int row) {
        List<Region> districts = Objects.requireNonNull(districtsByState.get(state), "No city stands for " + state);
        return districts.get(row % districts.size());
    }

    private static List<Region> districts(Map<String, String> row) {
        return List.of(Objects.requireNonNull(row.get("districts")).split(" ", -1)).stream()
                .map(Region::new)
                .toList();
    }
}
