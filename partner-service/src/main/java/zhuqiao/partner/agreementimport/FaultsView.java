package zhuqiao.partner.agreementimport;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import zhuqiao.partner.sheet.Fault;
import zhuqiao.platform.json.Json;

/** Faults of a file in the order of its rows, as members of an answer. */
final class FaultsView {
    private FaultsView() {}

    static List<Map<String, Object>> of(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::row))
                .map(fault -> Json.MAPPER.convertValue(fault, new TypeReference<Map<String, Object>>() {}))
                .toList();
    }
}
