package zhuqiao.sandbox.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import zhuqiao.sandbox.stack.StackInfo;

/**
 * A read-only look into matching-service's database, past the API: the demo audits the ledger as an examiner would, in
 * the tables themselves.
 */
final class Books implements AutoCloseable {
    private static final String DATABASE = "zhuqiao_matching";

    private final Connection connection;

    private Books(Connection connection) {
        this.connection = connection;
    }

    static Books open(StackInfo stack) {
        StackInfo.Postgres server = stack.postgres();
        String url = server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + DATABASE + "$1");
        try {
            Connection connection = DriverManager.getConnection(url, server.user(), server.password());
            connection.setReadOnly(true);
            return new Books(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The demo cannot look into " + DATABASE, e);
        }
    }

    /** One row of whole numbers. */
    synchronized List<Long> numbers(String query) {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            List<Long> numbers = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                numbers.add(row.getLong(column));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be read: " + query, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The look into the ledger cannot be ended", e);
        }
    }
}
