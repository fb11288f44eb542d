package zhuqiao.acceptance.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Agreements as a bank's spreadsheet would save them. */
final class Sheet {
    private Sheet() {}

    /** The header of the first paper over all of them. */
    static String of(List<ObjectNode> papers) {
        List<Map<String, String>> rows = papers.stream().map(Sheet::flat).toList();
        Map<String, String> header = new LinkedHashMap<>();
        rows.forEach(header::putAll);
        return line(List.copyOf(header.keySet()))
                + rows.stream()
                        .map(row -> line(header.keySet().stream()
                                .map(name -> row.getOrDefault(name, ""))
                                .toList()))
                        .collect(Collectors.joining());
    }

    private static Map<String, String> flat(ObjectNode paper) {
        Map<String, String> cells = new LinkedHashMap<>();
        flat("", paper, cells);
        return cells;
    }

    private static void flat(String prefix, JsonNode object, Map<String, String> cells) {
        object.properties().forEach(field -> {
            String name = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flat(name + ".", value, cells);
            } else if (value.isArray()) {
                cells.put(name, value.path(0).isObject() ? value.toString() : list(value));
            } else {
                cells.put(name, value.asText());
            }
        });
    }

    private static String list(JsonNode values) {
        StringJoiner joined = new StringJoiner(";");
        values.forEach(value -> joined.add(value.asText()));
        return joined.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
