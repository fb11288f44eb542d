package zhuqiao.partner.sheet;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Json;

/**
 * A record within a record.
 *
 * @param optional absent when all its cells are empty
 */
record Group(String field, boolean optional, List<Node> members) implements Node {

    /** The columns of a record, in the order of its components. */
    static Group of(Class<?> root) {
        return of("", false, Json.MAPPER.constructType(root), "");
    }

    private static Group of(String field, boolean optional, JavaType type, String prefix) {
        List<Node> members = new ArrayList<>();
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            String name = prefix + component.getName();
            JavaType of =
                    Json.MAPPER.getTypeFactory().resolveMemberType(component.getGenericType(), type.getBindings());
            members.add(
                    isGroup(of)
                            ? of(
                                    component.getName(),
                                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                                    of,
                                    name + ".")
                            : new Column(name, component.getName(), of));
        }
        return new Group(field, optional, List.copyOf(members));
    }

    /** Values such as money and codes are records too, but plain texts in JSON. */
    static boolean isGroup(JavaType type) {
        return type.getRawClass().isRecord()
                && !type.getRawClass().getPackageName().equals("zhuqiao.core.value");
    }

    Stream<Column> columns() {
        return members.stream().flatMap(member -> switch (member) {
            case Column column -> Stream.of(column);
            case Group group -> group.columns();
        });
    }

    /** The record's JSON from cells by column name. */
    ObjectNode read(Map<String, JsonNode> values) {
        ObjectNode object = Json.object();
        for (Node member : members) {
            switch (member) {
                case Column column -> object.set(column.field(), values.getOrDefault(column.name(), column.absent()));
                case Group group -> {
                    if (!group.optional() || group.columns().anyMatch(column -> values.containsKey(column.name()))) {
                        object.set(group.field(), group.read(values));
                    }
                }
            }
        }
        return object;
    }

    /** Adds the record's values as cells, in the order of {@link #columns}. */
    void write(JsonNode object, List<String> cells) {
        for (Node member : members) {
            JsonNode value = object.path(member.field());
            switch (member) {
                case Column column ->
                    cells.add(value.isMissingNode() || value.isNull() ? "" : Cells.safe(column.write(value)));
                case Group group -> group.write(value, cells);
            }
        }
    }
}
