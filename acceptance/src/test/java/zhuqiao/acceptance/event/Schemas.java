package zhuqiao.acceptance.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schemas of docs/events. */
final class Schemas {
    static final String SUFFIX = ".schema.json";
    private static final Path CURRENT = Path.of(System.getProperty("zhuqiao.root"), "docs/events");
    private static final Path PUBLISHED = CURRENT.resolve("published");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, JsonSchema> known = new HashMap<>();

    /** Names of the schemas that consumers were promised. */
    static List<String> published() {
        return names(PUBLISHED);
    }

    static List<String> current() {
        return names(CURRENT);
    }

    static JsonNode published(String name) {
        return read(PUBLISHED.resolve(name + SUFFIX));
    }

    static JsonNode current(String name) {
        return read(CURRENT.resolve(name + SUFFIX));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a message says against its schema; a field that the schema does not know counts too. */
    List<String> faults(String name, JsonNode message) {
        return known.computeIfAbsent(name, Schemas::strict).validate(message).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonSchema strict(String name) {
        JsonNode schema = current(name).deepCopy();
        schema.findParents("properties").forEach(Schemas::close);
        SchemaValidatorsConfig formats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, formats);
    }

    /** Conditions name a field to look at it, not to allow it alone. */
    private static void close(JsonNode object) {
        if (object.path("type").asText().equals("object")) {
            ((ObjectNode) object).put("additionalProperties", false);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
