package zhuqiao.acceptance.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a changed schema breaks. Older consumers read new messages, and new consumers read old ones, for compacted topics
 * keep them for ever: so a field may be added if it may be absent, and nothing else may change.
 */
final class SchemaChange {
    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private SchemaChange(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaChange change = new SchemaChange(before, after);
        change.compare("", before, after);
        return change.breaks;
    }

    private void compare(String place, JsonNode unresolvedOld, JsonNode unresolvedNew) {
        if (!compared.add(place) || place.length() > 1_000) {
            return;
        }
        JsonNode old = resolved(before, unresolvedOld);
        JsonNode now = resolved(after, unresolvedNew);
        for (String keyword : List.of("type", "const", "format", "pattern")) {
            if (!old.path(keyword).equals(now.path(keyword))) {
                breaks.add(place + ": " + keyword + " was " + old.path(keyword) + ", is " + now.path(keyword));
            }
        }
        sameSet(place, "enum", old, now);
        sameSet(place, "required", old, now);
        old.path("properties").properties().forEach(field -> {
            JsonNode kept = now.path("properties").path(field.getKey());
            if (kept.isMissingNode()) {
                breaks.add(place + "/" + field.getKey() + ": removed");
            } else {
                compare(place + "/" + field.getKey(), field.getValue(), kept);
            }
        });
        if (old.has("items")) {
            compare(place + "/*", old.path("items"), now.path("items"));
        }
        cases(place, old.path("allOf"), now.path("allOf"));
    }

    /** Each case of a union by the type that it is for. */
    private void cases(String place, JsonNode old, JsonNode now) {
        for (JsonNode one : old) {
            String type = one.at("/if/properties/type/const").asText();
            JsonNode same = null;
            for (JsonNode other : now) {
                if (other.at("/if/properties/type/const").asText().equals(type)) {
                    same = other;
                }
            }
            if (same == null) {
                breaks.add(place + "[" + type + "]: removed");
            } else {
                compare(place + "[" + type + "]", one.path("then"), same.path("then"));
            }
        }
    }

    private void sameSet(String place, String keyword, JsonNode old, JsonNode now) {
        Set<JsonNode> were = new HashSet<>();
        old.path(keyword).forEach(were::add);
        Set<JsonNode> are = new HashSet<>();
        now.path(keyword).forEach(are::add);
        if (!were.equals(are)) {
            breaks.add(place + ": " + keyword + " was " + were + ", is " + are);
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at(reference.asText().substring(1));
    }
}
