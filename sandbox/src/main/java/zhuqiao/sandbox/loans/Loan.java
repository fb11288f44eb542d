package zhuqiao.sandbox.loans;

import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Region;

/** One record of a portfolio with what every application says. */
public sealed interface Loan permits BusinessLoan, ConsumerLoan {
    int SHOW_CONSENT_EVERY = 50;

    /** The lender's own application number; the portfolio and the row. */
    String number();

    /** Row of the portfolio's file, 1 for the first line after the header. */
    int row();

    Serial serial();

    Scenario scenario();

    /** What the borrower asks for; its fen steer the sandbox bank. */
    Money amount();

    int termMonths();

    Purpose purpose();

    RiskGrade riskGrade();

    Region region();

    /** Every 50th row comes without consents, so that {@code NEEDS_CONSENT} is seen. */
    default boolean withConsents() {
        return row() % SHOW_CONSENT_EVERY != 0;
    }
}
