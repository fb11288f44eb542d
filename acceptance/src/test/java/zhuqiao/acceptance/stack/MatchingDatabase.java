package zhuqiao.acceptance.stack;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import zhuqiao.sandbox.stack.StackInfo;

/** matching-service's database, for what no answer shows: that nothing was stored. */
public record MatchingDatabase(StackInfo stack) {
    /** @param query one number, with one parameter */
    public long count(String query, String parameter) {
        StackInfo.Postgres postgres = stack.postgres();
        URI server = URI.create(postgres.url().substring("jdbc:".length()));
        String database = "jdbc:postgresql://%s/zhuqiao_matching".formatted(server.getAuthority());
        try (Connection connection = DriverManager.getConnection(database, postgres.user(), postgres.password());
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
