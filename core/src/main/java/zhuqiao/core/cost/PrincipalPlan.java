package zhuqiao.core.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** How much principal falls due in a month, given that month's interest. */
sealed interface PrincipalPlan {
    /** Never negative; the last instalment does not ask but takes the rest. */
    Money due(Money interest);

    /** @throws IllegalArgumentException for a one-shot loan, which has no months */
    static PrincipalPlan of(LoanShape loan, Rate annualRate) {
        return switch (loan.method()) {
            case EQUAL_INSTALMENT -> new SameTotal(instalment(loan, annualRate));
            case EQUAL_PRINCIPAL ->
                new SamePrincipal(Money.ofRounded(
                        loan.principal().yuan().divide(BigDecimal.valueOf(loan.term()), MathContext.DECIMAL128)));
            case INTEREST_ONLY -> new SamePrincipal(Money.ZERO);
            case BULLET -> throw new IllegalArgumentException(RepaymentMethod.BULLET + " has no monthly principal");
        };
    }

    /** P·r / (1 − (1 + r)^−n), or P / n without interest. */
    private static Money instalment(LoanShape loan, Rate annualRate) {
        MathContext digits = MathContext.DECIMAL128;
        BigDecimal principal = loan.principal().yuan();
        if (annualRate.isZero()) {
            return Money.ofRounded(principal.divide(BigDecimal.valueOf(loan.term()), digits));
        }
        BigDecimal monthly = annualRate.percent().divide(BigDecimal.valueOf(1_200), digits);
        BigDecimal growth = BigDecimal.ONE.add(monthly).pow(loan.term(), digits);
        return Money.ofRounded(
                principal.multiply(monthly).multiply(growth).divide(growth.subtract(BigDecimal.ONE), digits));
    }

    record SameTotal(Money instalment) implements PrincipalPlan {
        @Override
        public Money due(Money interest) {
            return instalment.minus(interest);
        }
    }

    record SamePrincipal(Money principal) implements PrincipalPlan {
        @Override
        public Money due(Money interest) {
            return principal;
        }
    }
}
