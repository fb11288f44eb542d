package zhuqiao.core.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the corner of YAML that the rule files use: block maps and block lists of maps, two spaces a level, scalars plain
 * or in double quotes, comments on their own lines. Anything else is refused with its line, so that a file means here
 * what it means to any YAML reader.
 */
final class RestrictedYaml {
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z0-9]*):(?: (.+))?");

    private final List<Line> lines;
    private int at;

    private record Line(int number, int indent, String text) {}

    private RestrictedYaml(List<Line> lines) {
        this.lines = lines;
    }

    /** A map whose values are texts, maps or lists of maps. */
    static Map<String, Object> read(String yaml) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : yaml.split("\n", -1)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && text.charAt(0) != '#') {
                int indent = line.indexOf(text);
                lines.add(new Line(number, indent, text));
            }
        }
        RestrictedYaml reader = new RestrictedYaml(lines);
        Map<String, Object> root = reader.map(0);
        if (reader.at < lines.size()) {
            throw reader.refusal("is indented as nothing above it");
        }
        return root;
    }

    private Map<String, Object> map(int indent) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (at < lines.size() && lines.get(at).indent() == indent && !isItem(lines.get(at))) {
            entry(map, lines.get(at).text(), indent);
        }
        return map;
    }

    private void entry(Map<String, Object> map, String text, int indent) {
        Matcher matcher = ENTRY.matcher(text);
        if (!matcher.matches()) {
            throw refusal("is no `key: value`");
        }
        String key = matcher.group(1);
        String value = matcher.group(2);
        Line line = lines.get(at);
        at++;
        Object read = value == null ? nested(line, indent + 2) : scalar(line, value);
        if (map.put(key, read) != null) {
            throw refusal(line, "repeats the key " + key);
        }
    }

    private Object nested(Line parent, int indent) {
        if (at >= lines.size() || lines.get(at).indent() != indent) {
            throw refusal(parent, "has no value");
        }
        return isItem(lines.get(at)) ? items(indent) : map(indent);
    }

    private List<Map<String, Object>> items(int indent) {
        List<Map<String, Object>> items = new ArrayList<>();
        while (at < lines.size() && lines.get(at).indent() == indent && isItem(lines.get(at))) {
            Map<String, Object> item = new LinkedHashMap<>();
            entry(item, lines.get(at).text().substring(2), indent + 2);
            while (at < lines.size() && lines.get(at).indent() == indent + 2 && !isItem(lines.get(at))) {
                entry(item, lines.get(at).text(), indent + 2);
            }
            items.add(item);
        }
        return items;
    }

    private static boolean isItem(Line line) {
        return line.text().startsWith("- ");
    }

    private static String scalar(Line line, String value) {
        if (value.charAt(0) == '"') {
            if (value.length() < 2 || !value.endsWith("\"") || value.indexOf('\\') >= 0) {
                throw refusal(line, "has an unclosed or escaped quotation");
            }
            return value.substring(1, value.length() - 1);
        }
        if ("[{>|&*!%@`'".indexOf(value.charAt(0)) >= 0 || value.contains(": ") || value.contains(" #")) {
            throw refusal(line, "uses YAML beyond what the rule files may; quote the value");
        }
        return value;
    }

    private IllegalArgumentException refusal(String fault) {
        return refusal(lines.get(at), fault);
    }

    private static IllegalArgumentException refusal(Line line, String fault) {
        return new IllegalArgumentException("line " + line.number() + " `" + line.text() + "` " + fault);
    }
}
