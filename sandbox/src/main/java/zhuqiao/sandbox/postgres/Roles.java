package zhuqiao.sandbox.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The statements that make a database with least-privilege roles; names and passwords hold no quotes. */
final class Roles {

    private Roles() {}

    static List<String> onServer(Database database) {
        return List.of(
                "CREATE ROLE %s LOGIN PASSWORD '%s'"
                        .formatted(database.owner().name(), database.owner().password()),
                "CREATE ROLE %s LOGIN PASSWORD '%s'"
                        .formatted(database.runtime().name(), database.runtime().password()),
                "CREATE DATABASE %s OWNER %s"
                        .formatted(database.name(), database.owner().name()),
                "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database.name()),
                "GRANT CONNECT ON DATABASE %s TO %s"
                        .formatted(database.name(), database.runtime().name()));
    }

    static List<String> inDatabase(Database database) {
        String owner = database.owner().name();
        String runtime = database.runtime().name();
        return List.of(
                "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                "GRANT ALL ON SCHEMA public TO " + owner,
                "GRANT USAGE ON SCHEMA public TO " + runtime,
                "ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %s"
                        .formatted(owner, runtime),
                "ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO %s"
                        .formatted(owner, runtime));
    }

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
