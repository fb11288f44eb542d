package zhuqiao.matching.intake;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.data.Numeric;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** Rows of one set-based statement: each column travels as one array. */
final class Columns {
    /** A column's type in PostgreSQL and in its client. */
    enum Type {
        UUID("uuid", UUID.class),
        TEXT("text", String.class),
        BIGINT("bigint", Long.class),
        INTEGER("integer", Integer.class),
        NUMERIC("numeric", Numeric.class),
        INSTANT("timestamptz", OffsetDateTime.class),
        DATE("date", LocalDate.class),
        BYTES("bytea", Buffer.class);

        private final String sql;
        private final Class<?> client;

        Type(String sql, Class<?> client) {
            this.sql = sql;
            this.client = client;
        }
    }

    private final Type[] types;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Columns(Type... types) {
        this.types = types;
    }

    void add(@Nullable Object... row) {
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** {@code unnest($1::uuid[], $2::text[], …)}. */
    String unnest() {
        return IntStream.range(0, types.length)
                .mapToObj(i -> "$" + (i + 1) + "::" + types[i].sql + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }

    Object[] parameters() {
        Object[] parameters = new Object[types.length];
        for (int column = 0; column < types.length; column++) {
            Object values = Array.newInstance(types[column].client, rows.size());
            for (int row = 0; row < rows.size(); row++) {
                Array.set(values, row, client(rows.get(row)[column]));
            }
            parameters[column] = values;
        }
        return parameters;
    }

    private static @Nullable Object client(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> money.fen();
            case Rate rate -> Numeric.create(rate.percent());
            case BigDecimal number -> Numeric.create(number);
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case byte[] bytes -> Buffer.buffer(bytes);
            case CaseKeys.Index index -> Buffer.buffer(index.bytes());
            case Enum<?> name -> name.name();
            default -> value;
        };
    }
}
