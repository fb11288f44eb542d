package zhuqiao.partner.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.json.JsonFault;
import zhuqiao.platform.problem.FieldError;
import zhuqiao.platform.problem.Problem;

/**
 * The columns of a file of agreements: every value of the record {@link Agreement} by its path. A field added there is a
 * column here.
 */
public final class AgreementSheet {
    /** Columns of an export that an import passes over: what the platform itself gives. */
    public static final List<String> GIVEN = List.of("id", "version", "status");

    /** Most faults reported of one row: a file of bad rows must not make a report without end. */
    private static final int FAULTS_A_ROW = 5;

    private static final Group AGREEMENT = Group.of(Agreement.class);
    private static final Map<String, Column> COLUMNS = byName();

    private AgreementSheet() {}

    /** Names of all columns, in order. */
    public static List<String> header() {
        return Stream.concat(GIVEN.stream(), COLUMNS.keySet().stream()).toList();
    }

    static Set<String> names() {
        return COLUMNS.keySet();
    }

    /** The cells of an agreement's row. */
    public static List<String> row(String id, int version, String status, JsonNode agreement) {
        List<String> cells = new ArrayList<>(List.of(id, Integer.toString(version), status));
        AGREEMENT.write(agreement, cells);
        return cells;
    }

    /**
     * Reads a row.
     *
     * @param cells by column name, without the empty ones
     * @param faults takes what is wrong
     * @return null when something is wrong
     */
    static @Nullable Agreement read(int row, Map<String, String> cells, List<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        Map<String, JsonNode> values = new HashMap<>();
        cells.forEach((name, cell) -> {
            try {
                values.put(name, column(name).read(cell));
            } catch (CellException wrong) {
                found.add(wrong.at(row, name));
            }
        });
        ObjectNode content = AGREEMENT.read(values);
        Agreement agreement = found.isEmpty() ? read(row, content, found) : null;
        if (agreement == null) {
            List<Fault> each = new ArrayList<>(found);
            values.forEach((name, value) -> weigh(row, column(name), value, each));
            faults.addAll((each.isEmpty() ? found : each)
                    .stream().distinct().limit(FAULTS_A_ROW).toList());
        }
        return agreement;
    }

    private static @Nullable Agreement read(int row, ObjectNode content, List<Fault> faults) {
        try {
            return Json.MAPPER.treeToValue(content, Agreement.class);
        } catch (JsonProcessingException fault) {
            faults.addAll(faults(row, JsonFault.of(fault)));
        } catch (InvalidValueException invalid) {
            faults.addAll(faults(row, JsonFault.of(invalid)));
        }
        return null;
    }

    /** The record names its first fault only; cell by cell the others show too. */
    private static void weigh(int row, Column column, JsonNode value, List<Fault> faults) {
        try {
            Json.MAPPER.readerFor(column.type()).readValue(value);
        } catch (JsonProcessingException fault) {
            faults.addAll(faults(row, JsonFault.of(fault, pointer(column.name()))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Fault> faults(int row, Problem problem) {
        return problem.errors().stream().map(error -> fault(row, error)).toList();
    }

    /** The fault in the column that the pointer leads into, or in what it names when that spans columns. */
    public static Fault fault(int row, FieldError error) {
        String path =
                error.pointer().isEmpty() ? "" : error.pointer().substring(1).replace('/', '.');
        String name = path;
        while (!name.isEmpty() && !COLUMNS.containsKey(name)) {
            int dot = name.lastIndexOf('.');
            name = dot < 0 ? "" : name.substring(0, dot);
        }
        String within =
                name.isEmpty() || name.equals(path) ? null : error.pointer().substring(name.length() + 1);
        String place = name.isEmpty() ? path : name;
        return new Fault(
                row,
                place.isEmpty() ? null : place,
                within,
                error.code(),
                error.detail().zh(),
                error.detail().en());
    }

    private static String pointer(String column) {
        return "/" + column.replace('.', '/');
    }

    private static Column column(String name) {
        return Objects.requireNonNull(COLUMNS.get(name), name);
    }

    private static Map<String, Column> byName() {
        Map<String, Column> columns = new LinkedHashMap<>();
        AGREEMENT.columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }
}
