package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** What activation looks at in an agreement's terms: their corners, and 1 to 1,200 months where they have none. */
class ActivationCornersTest {
    private final Activation activation = new Activation(Regulation.load());
    private final Counterparties parties = new Counterparties(
            Samples.lender(), Samples.facts(Samples.bank("bank-a")), Samples.guarantor(), Samples.PLATFORM);

    @ParameterizedTest
    @CsvSource({"6, 120, ", "5, 120, C7", "6, 121, C7", ", 120, C7", "6, , C7", "121, , C7"})
    void bothEndsOfTheTermAreLookedAt(@Nullable Integer least, @Nullable Integer most, @Nullable String failed) {
        // One percent taken once is 2.00 % a year over six months and 0.10 % over ten years.
        Charge once = new Charge(
                Charge.Kind.GUARANTEE,
                "guarantor-a",
                Charge.Base.INITIAL_PRINCIPAL,
                Rate.of("1.00"),
                Charge.Timing.UPFRONT);
        Terms terms = monthly(Samples.terms(Samples.price("8.40", once)), least, most);

        assertThat(failures(With.with(terms, "guaranteeFee", new Bounds<>(Rate.of("0.10"), Rate.of("2.00")))))
                .isEqualTo(failed == null ? List.of() : List.of(failed));
    }

    @Test
    void anAgreementWithoutBoundsIsLookedAtToo() {
        Terms terms = Samples.terms(Samples.price("8.40"));

        for (String absent : List.of("termDays", "termMonths")) {
            assertThat(failures(With.with(terms, absent, null))).isEmpty();
        }
        assertThat(failures(With.with(terms, "amount", new Bounds<Money>(null, null))))
                .isEmpty();
        assertThat(failures(With.with(terms, "amount", new Bounds<>(Money.ZERO, Money.ZERO))))
                .containsExactly("T-BOUNDS");
        assertThat(failures(With.with(terms, "termDays", new Bounds<Integer>(null, null))))
                .isEmpty();
        assertThat(failures(With.with(terms, "termMonths", new Bounds<>(999, 1_200))))
                .isEmpty();
        assertThat(failures(With.with(terms, "termMonths", new Bounds<>(0, 0)))).isEmpty();
    }

    private List<String> failures(Terms terms) {
        return activation.failures(Samples.agreement("bank-a", terms), parties, Samples.TODAY).stream()
                .map(Check::rule)
                .toList();
    }

    private static Terms monthly(Terms terms, @Nullable Integer least, @Nullable Integer most) {
        Terms months = With.with(terms, "termMonths", new Bounds<>(least, most));
        return With.with(
                With.with(months, "termDays", null), "repaymentMethods", List.of(RepaymentMethod.EQUAL_INSTALMENT));
    }
}
