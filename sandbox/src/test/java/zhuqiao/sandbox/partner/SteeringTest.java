package zhuqiao.sandbox.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.value.Money;

final class SteeringTest {
    @ParameterizedTest
    @CsvSource({
        "500000.00, APPROVE",
        "500000.01, APPROVE_LESS",
        "500000.02, DECLINE",
        "500000.03, ANSWER_LATE",
        "500000.04, ANSWER_TWICE",
        "500000.05, NEVER_ANSWER",
        "500000.06, STUMBLE",
        "500000.07, FAIL_DISBURSEMENT",
        "500000.08, NEVER_DISBURSE",
        "500000.09, APPROVE",
        "500000.80, APPROVE"
    })
    void theFenOfTheAmountSteer(String amount, Steering expected) {
        Steering steering = Steering.of(Money.of(amount));

        assertThat(steering).isEqualTo(expected);
    }
}
