package zhuqiao.bench.agreements;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import zhuqiao.sandbox.postgres.PostgresServer;

/** The floor: PostgreSQL's own COPY of the same rows into a table like the service's, its indexes and checks included. */
final class CopyPeer {
    private static final String ROWS =
            "select * from agreement_version order by agreement_id limit " + Plan.ROWS_A_FILE;

    private CopyPeer() {}

    /** @param file a path that the server itself writes and reads */
    static Duration measure(PostgresServer postgres, Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.url(Stack.PARTNER.name()),
                        postgres.superuser().name(),
                        postgres.superuser().password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table peer (like agreement_version including all)");
            statement.execute("copy (" + ROWS + ") to '" + file + "'");
            long began = System.nanoTime();
            statement.execute("copy peer from '" + file + "'");
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            statement.execute("drop table peer");
            return took;
        }
    }
}
