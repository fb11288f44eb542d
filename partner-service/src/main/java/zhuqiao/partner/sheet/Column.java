package zhuqiao.partner.sheet;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import zhuqiao.platform.json.Json;

/**
 * One column.
 *
 * @param name the value's path in the record, such as {@code terms.amount.min}
 * @param field last step of the path
 * @param type of the value; a list of plain values shares one cell, a list of records stands there as JSON
 */
record Column(String name, String field, JavaType type) implements Node {
    /** What an empty cell says: nothing, or an empty list, whose absence is a fault of its own. */
    JsonNode absent() {
        return isList() ? Json.MAPPER.createArrayNode() : NullNode.instance;
    }

    /** @throws CellException when the cell cannot be of the type */
    JsonNode read(String cell) {
        if (!isList()) {
            return Cells.value(type.getRawClass(), cell);
        }
        if (isJson()) {
            return Cells.json(cell);
        }
        ArrayNode values = Json.MAPPER.createArrayNode();
        for (String item : cell.split("[;\uFF1B]", -1)) {
            if (!item.isBlank()) {
                values.add(TextNode.valueOf(item.strip()));
            }
        }
        return values;
    }

    String write(JsonNode value) {
        if (!isList()) {
            return value.asText();
        }
        return isJson()
                ? (value.isEmpty() ? "" : Json.write(value))
                : StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(";"));
    }

    private boolean isList() {
        return type.isTypeOrSubTypeOf(Collection.class);
    }

    private boolean isJson() {
        return Group.isGroup(type.getContentType());
    }
}
