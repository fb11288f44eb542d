package zhuqiao.core.counterparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.value.Money;

class PartnerFactsTest {
    private static final LocalDate TODAY = Samples.TODAY;

    @Test
    void aCorrectionOfTheSameDayReplacesWhatItCorrects() {
        assertThat(declared(of("10000000.00", TODAY, TODAY.plusYears(1)), of("1000000.00", TODAY, TODAY.plusMonths(1))))
                .isEqualTo(Money.of("1000000.00"));
    }

    @Test
    void theNewestDayCountsInWhateverOrderTheyCame() {
        assertThat(declared(
                        of("2.00", TODAY, TODAY.plusDays(1)),
                        of("1.00", TODAY.minusDays(1), TODAY.plusYears(1)),
                        of("3.00", TODAY.plusDays(1), TODAY.plusYears(1))))
                .isEqualTo(Money.of("2.00"));
    }

    private static Money declared(Headroom... declarations) {
        PartnerFacts facts = With.with(Samples.facts(Samples.bank("bank-a")), "headroom", List.of(declarations));
        return facts.declared(HeadroomKind.CO_LENDING_ALL, "lender-a", TODAY)
                .orElseThrow()
                .cap();
    }

    private static Headroom of(String cap, LocalDate asOf, LocalDate expiresAt) {
        return new Headroom(HeadroomKind.CO_LENDING_ALL, null, Money.of(cap), asOf, expiresAt, null);
    }
}
