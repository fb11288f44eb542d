package zhuqiao.acceptance.quota;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import zhuqiao.acceptance.stack.Database;
import zhuqiao.sandbox.stack.StackInfo;

/** matching-service's tables, as an examiner reads them; tests change them only to make time pass or rows go missing. */
final class Ledger {
    private static final List<String> AGE = List.of(
            "update quota_journal set business_day = business_day - :days where agreement_id = :agreement",
            "update referral set business_day = business_day - :days where agreement_id = :agreement",
            "create temp table aged on commit drop as select * from quota_bucket"
                    + " where agreement_id = :agreement and kind = 'DAY'",
            "delete from quota_bucket where agreement_id = :agreement",
            "insert into quota_bucket (agreement_id, kind, starts_on, plan_fen, reserved_fen, used_fen, warned)"
                    + " select agreement_id, 'DAY', starts_on - :days, plan_fen, reserved_fen, used_fen, warned from aged",
            "insert into quota_bucket (agreement_id, kind, starts_on, reserved_fen, used_fen)"
                    + " select agreement_id, 'MONTH', date_trunc('month', starts_on - :days)::date, sum(reserved_fen),"
                    + " sum(used_fen) from aged group by 1, 3");
    private final StackInfo stack;

    Ledger(StackInfo stack) {
        this.stack = stack;
    }

    long number(String query, Object... parameters) {
        return Long.parseLong(text(query, parameters));
    }

    /** The one value of the query, as text. */
    String text(String query, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = bound(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    int change(String statement, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement prepared = bound(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Makes the whole past of one quota so many days older, as if as many business days had begun since. */
    void age(String agreementId, int days) {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            for (String statement : AGE) {
                try (PreparedStatement prepared = connection.prepareStatement(statement
                        .replace(":agreement", "'" + agreementId + "'")
                        .replace(":days", String.valueOf(days)))) {
                    prepared.execute();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make " + agreementId + " older", e);
        }
    }

    Connection open() throws SQLException {
        return Database.ofMatching(stack).open();
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
