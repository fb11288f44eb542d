package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhuqiao.core.Samples;
import zhuqiao.core.terms.Agreement;

class ActivationTest {
    private final Activation activation = new Activation(Regulation.load());
    private final Counterparties parties = new Counterparties(
            Samples.lender(), Samples.facts(Samples.bank("bank-a")), Samples.guarantor(), Samples.PLATFORM);

    @Test
    void aSoundAgreementMayBePutInForce() {
        Agreement agreement = Samples.agreement("bank-a", Samples.terms(Samples.price("8.40")));

        assertThat(activation.failures(agreement, parties, Samples.TODAY)).isEmpty();
    }

    @Test
    void aPriceAboveTheCapIsCaughtBeforeItsFirstApplication() {
        Agreement agreement =
                Samples.agreement("bank-a", Samples.terms(Samples.price("24.00", Samples.guaranteeFee("1.00"))));

        assertThat(activation.failures(agreement, parties, Samples.TODAY))
                .extracting(Check::rule)
                .containsExactly("C1", "C8");
    }

    @Test
    void everyFailedRuleIsNamed() {
        Agreement agreement = Samples.agreement("bank-a", Samples.terms(Samples.price("8.40")));
        Counterparties unknown = new Counterparties(null, null, null, Samples.PLATFORM);

        assertThat(activation.failures(agreement, unknown, Samples.TODAY))
                .extracting(Check::rule)
                .contains("A1", "A4", "A5", "C1", "D10");
    }
}
