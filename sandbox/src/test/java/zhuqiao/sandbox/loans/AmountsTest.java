package zhuqiao.sandbox.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhuqiao.core.value.Money;
import zhuqiao.sandbox.partner.Steering;

final class AmountsTest {
    @Test
    void everyFortiethRowShowsOneOfTheFaultsInTurn() {
        List<Steering> turns = IntStream.rangeClosed(1, 8)
                .mapToObj(turn -> Amounts.steering(turn * 40, false))
                .toList();

        assertThat(turns)
                .containsExactly(
                        Steering.APPROVE_LESS,
                        Steering.ANSWER_LATE,
                        Steering.ANSWER_TWICE,
                        Steering.NEVER_ANSWER,
                        Steering.STUMBLE,
                        Steering.FAIL_DISBURSEMENT,
                        Steering.NEVER_DISBURSE,
                        Steering.APPROVE_LESS);
    }

    @Test
    void aLoanThatWentBadIsDeclinedAlsoOnAFortiethRow() {
        assertThat(Amounts.steering(80, true)).isEqualTo(Steering.DECLINE);
        assertThat(Amounts.steering(81, false)).isEqualTo(Steering.APPROVE);
    }

    @Test
    void dollarsBecomeYuanAtSeven() {
        assertThat(Amounts.cny("60000")).isEqualTo(Money.of("420000.00"));
    }

    @Test
    void theFenAloneAreSteered() {
        assertThat(Amounts.steered(Money.of("420000.00"), Steering.NEVER_DISBURSE))
                .isEqualTo(Money.of("420000.08"));
    }

    @Test
    void aReceivableIsRoundedUpToTheFen() {
        assertThat(Amounts.receivableFor(Money.of("420000.01"))).isEqualTo(Money.of("525000.02"));
    }
}
