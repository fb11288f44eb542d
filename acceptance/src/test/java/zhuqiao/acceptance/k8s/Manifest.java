package zhuqiao.acceptance.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One object as it stands in a manifest, before any model has had a chance to overlook something. */
record Manifest(JsonObject json) {
    String kind() {
        return text("kind").orElse("?");
    }

    String name() {
        return text("metadata.name").orElse("?");
    }

    /** How a fault names the object. */
    String label() {
        return kind() + "/" + name();
    }

    Optional<String> text(String path) {
        return at(path).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    Stream<JsonObject> list(String path) {
        return list(json, path);
    }

    Optional<JsonElement> at(String path) {
        return at(json, path);
    }

    /** The labels or selectors at a path; empty when there are none. */
    Map<String, String> labels(String path) {
        return labels(json, path);
    }

    static Map<String, String> labels(JsonObject object, String path) {
        return at(object, path)
                .filter(JsonElement::isJsonObject)
                .map(found -> found.getAsJsonObject().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().getAsString())))
                .orElse(Map.of());
    }

    static Optional<String> text(JsonObject object, String path) {
        return at(object, path).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    static Stream<JsonObject> list(JsonObject object, String path) {
        return at(object, path)
                .filter(JsonElement::isJsonArray)
                .map(found -> found.getAsJsonArray().asList())
                .orElse(List.of())
                .stream()
                .map(JsonElement::getAsJsonObject);
    }

    /** What stands at a dotted path of field names. */
    static Optional<JsonElement> at(JsonObject object, String path) {
        JsonElement found = object;
        for (String field : path.split("\\.", -1)) {
            if (!found.isJsonObject() || !found.getAsJsonObject().has(field)) {
                return Optional.empty();
            }
            found = found.getAsJsonObject().get(field);
        }
        return Optional.of(found);
    }

    static JsonElement json(Object yaml) {
        return switch (yaml) {
            case Map<?, ?> fields -> {
                JsonObject object = new JsonObject();
                fields.forEach((name, value) -> object.add(String.valueOf(name), json(value)));
                yield object;
            }
            case List<?> items -> {
                JsonArray array = new JsonArray();
                items.forEach(item -> array.add(json(item)));
                yield array;
            }
            case Boolean truth -> new JsonPrimitive(truth);
            case Number number -> new JsonPrimitive(number);
            default -> new JsonPrimitive(yaml.toString());
        };
    }
}
