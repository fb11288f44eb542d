package zhuqiao.sandbox.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import zhuqiao.sandbox.process.ComponentFailure;
import zhuqiao.sandbox.process.Processes;
import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.stack.CacheLock;
import zhuqiao.sandbox.stack.StateDirectory;

/** A PostgreSQL server with a fresh cluster, durable as in production, that asks everybody for a password. */
public final class PostgresServer {

    private static final String NAME = "postgres";

    /** The embedding library would switch these off; a stack that loses what it confirmed proves nothing. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final int port;
    private final RunningProcess process;
    private final Database.Role superuser;

    private PostgresServer(int port, RunningProcess process, Database.Role superuser) {
        this.port = port;
        this.process = process;
        this.superuser = superuser;
    }

    /**
     * Starts the server and makes the databases.
     *
     * @throws ComponentFailure when it does not start, or starts without durability
     */
    public static PostgresServer start(StateDirectory state, Processes processes, int port, List<Database> databases) {
        Path log = processes.log(NAME);
        try {
            Path data = dataDirectory(state);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries(state).toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(3))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", "256MB");
            DURABLE.forEach(builder::setServerConfig);
            extractedOnce(state, builder);
            RunningProcess process = processes.adopt(new RunningProcess(
                    NAME,
                    Postmaster.of(data).orElseThrow(() -> new IOException("it ended at once")),
                    log,
                    RunningProcess.Stage.STORE));
            PostgresServer postgres = new PostgresServer(port, process, Database.Role.withRandomPassword("postgres"));
            postgres.furnish(data, databases);
            return postgres;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new ComponentFailure(NAME, "did not start: " + e.getMessage(), log);
        }
    }

    /** Where the cluster of the current run is. */
    public static Path dataDirectory(StateDirectory state) {
        return state.run().resolve(NAME);
    }

    private static Path binaries(StateDirectory state) throws IOException {
        return Files.createDirectories(state.cache().resolve(NAME));
    }

    /** A half-extracted directory would fail for ever: one without the mark of a first success is removed. */
    private static void extractedOnce(StateDirectory state, EmbeddedPostgres.Builder builder) throws IOException {
        Path binaries = binaries(state);
        Path mark = binaries.resolve("extracted");
        try (CacheLock _ = CacheLock.take(state.cache().resolve(NAME + ".lock"))) {
            if (!Files.exists(mark)) {
                StateDirectory.delete(binaries);
                Files.createDirectories(binaries);
            }
            var _ = builder.start();
            Files.writeString(mark, "");
        }
    }

    private void furnish(Path data, List<Database> databases) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), superuser.name(), "")) {
            Roles.run(connection, List.of("ALTER ROLE postgres PASSWORD '%s'".formatted(superuser.password())));
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            Roles.run(connection, List.of("SELECT pg_reload_conf()"));
            for (var setting : DURABLE.entrySet()) {
                verify(connection, setting.getKey(), setting.getValue());
            }
            for (Database database : databases) {
                Roles.run(connection, Roles.onServer(database));
            }
        }
        for (Database database : databases) {
            try (Connection connection = connect(database.name())) {
                Roles.run(connection, Roles.inDatabase(database));
            }
        }
    }

    private void verify(Connection connection, String setting, String wanted) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW " + setting)) {
            answer.next();
            if (!wanted.equals(answer.getString(1))) {
                throw process.failure(
                        "runs with %s=%s and would lose confirmed data".formatted(setting, answer.getString(1)));
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuser.name(), superuser.password());
    }

    /** JDBC address of a database. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Address of a database for Vert.x' SQL client. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public Database.Role superuser() {
        return superuser;
    }

    public long pid() {
        return process.pid();
    }
}
