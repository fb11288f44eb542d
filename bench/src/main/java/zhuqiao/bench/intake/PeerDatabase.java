package zhuqiao.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuqiao.sandbox.postgres.Database;
import zhuqiao.sandbox.postgres.PostgresServer;

/**
 * pgbench's own database on the same server: the same migrations, the same quota rows, and samples of what the service
 * wrote, so that pgbench's rows are as large as the service's. Apart, lest the service's relay send pgbench's events.
 */
final class PeerDatabase {
    static final int SAMPLES = 16;
    private static final List<String> MODULES = List.of("platform", "matching-service");
    private static final String QUOTAS = """
            select agreement_id, agreement_version, lender_id, partner_id, total_limit_fen, day_limit_fen, month_limit_fen,
                   revolving from quota
            """;
    private static final String SAMPLE_TABLE = """
            create table sample (k int primary key, lender_id text, partner_id text, submission bytea, borrower_type text,
                scenario text, amount_fen bigint, term int, repayment_method text, core_enterprise text, candidates text,
                body bytea, consents int, claims int);
            alter table sample alter submission set storage external, alter candidates set storage external,
                alter body set storage external
            """;
    private static final String SAMPLES_OF_SERVICE = """
            select a.lender_id, r.partner_id, a.submission, a.borrower_type, a.scenario, a.amount_fen, r.term,
                   r.repayment_method, r.core_enterprise, d.candidates, i.body,
                   (select count(*) from consent c where c.application_id = a.id),
                   (select count(*) from receivable_claim c where c.application_id = a.id)
            from application a join referral r on r.application_id = a.id join decision d on d.application_id = a.id
                 join idempotency_key i on i.location = '/v1/applications/' || a.id
            where a.lender_id = ? order by md5(a.id::text) limit
            """ + SAMPLES;

    private final PostgresServer postgres;

    PeerDatabase(PostgresServer postgres) {
        this.postgres = postgres;
    }

    void furnish(Stack stack, String lender) throws IOException, SQLException {
        try (Connection peer = connect(Stack.PEER.name(), Stack.PEER.owner());
                Connection service = connect(Stack.MATCHING.name(), postgres.superuser())) {
            for (String module : MODULES) {
                for (Path script : scripts(stack.migrations(module))) {
                    run(peer, Files.readString(script));
                }
            }
            run(peer, SAMPLE_TABLE);
            copy(
                    service,
                    QUOTAS,
                    null,
                    peer,
                    "insert into quota (agreement_id, agreement_version, lender_id, partner_id,"
                            + " total_limit_fen, day_limit_fen, month_limit_fen, revolving, updated_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, now())");
            run(peer, "create sequence samples");
            int copied = copy(
                    service,
                    SAMPLES_OF_SERVICE,
                    lender,
                    peer,
                    "insert into sample values (nextval('samples'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            if (copied != SAMPLES) {
                throw new IllegalStateException("only " + copied + " samples");
            }
            run(peer, "analyze");
        }
    }

    /** Mean bytes of the three large values of one application, as the service writes them. */
    String sizes() throws SQLException {
        try (Connection peer = connect(Stack.PEER.name(), Stack.PEER.owner());
                Statement statement = peer.createStatement();
                ResultSet row =
                        statement.executeQuery("select avg(length(submission))::int, avg(length(candidates))::int,"
                                + " avg(length(body))::int, avg(consents)::numeric(9,1) from sample")) {
            row.next();
            return "submission %d bytes, decision %d, answer %d, consents %s"
                    .formatted(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4));
        }
    }

    /** @throws IllegalStateException when pgbench took in fewer applications than it counted transactions */
    void holds(long transactions) throws SQLException {
        try (Connection peer = connect(Stack.PEER.name(), Stack.PEER.owner());
                Statement statement = peer.createStatement();
                ResultSet row = statement.executeQuery(
                        "select (select count(*) from application), (select count(*) from referral),"
                                + " (select count(*) from quota_journal)")) {
            row.next();
            for (int column = 1; column <= 3; column++) {
                if (row.getLong(column) < transactions) {
                    throw new IllegalStateException(
                            "pgbench wrote " + row.getLong(column) + " rows in " + transactions + " transactions");
                }
            }
        }
    }

    private Connection connect(String database, Database.Role role) throws SQLException {
        return DriverManager.getConnection(postgres.url(database), role.name(), role.password());
    }

    private static List<Path> scripts(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> scripts = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".sql")).toList());
            scripts.sort(
                    Comparator.comparingInt(file -> number(file.getFileName().toString())));
            return scripts;
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int copy(Connection from, String query, @Nullable String parameter, Connection to, String insert)
            throws SQLException {
        int copied = 0;
        try (PreparedStatement read = from.prepareStatement(query);
                PreparedStatement write = to.prepareStatement(insert)) {
            if (parameter != null) {
                read.setString(1, parameter);
            }
            try (ResultSet rows = read.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        write.setObject(column, rows.getObject(column));
                    }
                    write.executeUpdate();
                    copied++;
                }
            }
        }
        return copied;
    }
}
