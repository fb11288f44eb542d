package zhuqiao.acceptance.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.stack.StackInfo;

/** The journal explains every balance, and nobody who serves calls can rewrite it. */
@ExtendWith(RunningStack.class)
class BooksTest {
    private static final String APPEND_ONLY = """
            'quota_journal', 'day_plan_change', 'trail', 'decision', 'provision', 'partner_report', 'acknowledgement',
            'disbursement', 'repayment'
            """;
    private final StackInfo stack;
    private final Ledger ledger;

    BooksTest(StackInfo stack) {
        this.stack = stack;
        this.ledger = new Ledger(stack);
    }

    @Test
    void everyBalanceIsTheSumOfItsJournal() {
        // Given
        Loan loan = Corner.open(stack, paper -> {}).approved("50000.05");
        loan.confirm().expect(200);
        loan.payOut("40000.05").expect(200);
        loan.repay("20000.00");
        // When
        long quotas = ledger.number("select count(*) from quota_unexplained");
        long referrals = ledger.number("select count(*) from referral_unexplained");
        // Then
        assertThat(quotas).isZero();
        assertThat(referrals).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update quota_journal set amount_fen = 1",
                "delete from quota_journal",
                "delete from quota_journal_rest",
                "truncate trail",
                "update repayment set principal_fen = 0"
            })
    void theServicesRoleCannotRewriteWhatHappened(String statement) throws SQLException {
        // Given
        try (Connection connection = ledger.open()) {
            connection.createStatement().execute("set role zhuqiao_matching");
            // When, Then
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void noPartitionIsAWayRound() {
        // When
        long rewritable = ledger.number("""
                select count(*) from pg_class c left join pg_inherits i on i.inhrelid = c.oid
                where coalesce(i.inhparent, c.oid) in (select x::regclass from unnest(array[%s]) x)
                  and has_table_privilege('zhuqiao_matching', c.oid, 'UPDATE, DELETE, TRUNCATE')
                """.formatted(APPEND_ONLY));
        long appendable = ledger.number("""
                select count(*) from unnest(array[%s]) x where has_table_privilege('zhuqiao_matching', x, 'INSERT')
                """.formatted(APPEND_ONLY));
        // Then
        assertThat(rewritable).isZero();
        assertThat(appendable).isEqualTo(9);
    }
}
