package zhuqiao.acceptance.agreement;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import zhuqiao.sandbox.stack.StackInfo;

/** What partner-service stores, as the superuser sees it: tests move dates here, for time cannot be moved from outside. */
final class Database {
    private final StackInfo stack;

    Database(StackInfo stack) {
        this.stack = stack;
    }

    /** Runs a change. */
    void update(String update, Object... parameters) {
        run(update, PreparedStatement::executeUpdate, parameters);
    }

    /** The one value that a query answers, as text. */
    String text(String query, Object... parameters) {
        return run(
                query,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        return Objects.requireNonNull(rows.getString(1));
                    }
                },
                parameters);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work, Object... parameters) {
        StackInfo.Postgres postgres = stack.postgres();
        URI server = URI.create(postgres.url().substring("jdbc:".length()));
        String database = "jdbc:postgresql://" + server.getAuthority() + "/zhuqiao_partner";
        try (Connection connection = DriverManager.getConnection(database, postgres.user(), postgres.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
