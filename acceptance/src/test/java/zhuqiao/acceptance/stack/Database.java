package zhuqiao.acceptance.stack;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import zhuqiao.sandbox.stack.StackInfo;

/** A service's database as the superuser sees it: to move dates, for time cannot be moved, and for what no answer shows. */
public final class Database {
    private final StackInfo stack;
    private final String name;

    private Database(StackInfo stack, String name) {
        this.stack = stack;
        this.name = name;
    }

    public static Database ofPartners(StackInfo stack) {
        return new Database(stack, "zhuqiao_partner");
    }

    public static Database ofMatching(StackInfo stack) {
        return new Database(stack, "zhuqiao_matching");
    }

    /** Runs a change. */
    public void update(String update, Object... parameters) {
        run(update, PreparedStatement::executeUpdate, parameters);
    }

    /** The one value that a query answers, as text. */
    public String text(String query, Object... parameters) {
        return texts(query, parameters).getFirst();
    }

    /** The first column of all rows, as text. */
    public List<String> texts(String query, Object... parameters) {
        return run(
                query,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        List<String> texts = new ArrayList<>();
                        while (rows.next()) {
                            texts.add(rows.getString(1));
                        }
                        return texts;
                    }
                },
                parameters);
    }

    /** The one number that a query answers. */
    public long count(String query, Object... parameters) {
        return Long.parseLong(text(query, parameters));
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    public Connection open() throws SQLException {
        StackInfo.Postgres postgres = stack.postgres();
        URI server = URI.create(postgres.url().substring("jdbc:".length()));
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.getAuthority() + "/" + name, postgres.user(), postgres.password());
    }

    private <T> T run(String sql, Work<T> work, Object... parameters) {
        try (Connection connection = open();
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
