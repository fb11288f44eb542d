package zhuqiao.bench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import zhuqiao.sandbox.postgres.Database;
import zhuqiao.sandbox.postgres.PostgresServer;

/** The service's tables, filled by SQL with the loans of years. */
final class GrownTables {
    private static final long STEP = 250_000;
    private final PostgresServer postgres;
    private long rows;

    GrownTables(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** Adds applications until that many were added, then gathers statistics as autovacuum would. */
    void growTo(long wanted) throws SQLException {
        Database.Role superuser = postgres.superuser();
        try (Connection connection = DriverManager.getConnection(
                        postgres.url(Stack.MATCHING.name()), superuser.name(), superuser.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (rows < wanted) {
                long next = Math.min(wanted, rows + STEP);
                statement.execute(
                        script().replace(":from", Long.toString(rows + 1)).replace(":to", Long.toString(next)));
                connection.commit();
                rows = next;
            }
            connection.setAutoCommit(true);
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    private static String script() {
        try (InputStream file = GrownTables.class.getResourceAsStream("/intake/grow.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
