package zhuqiao.core.cost;

import java.time.LocalDate;
import java.util.List;
import zhuqiao.core.value.Money;

/**
 * One due payment.
 *
 * @param number from 1
 * @param remaining principal still owed after it
 */
public record Instalment(
        int number, LocalDate dueOn, Money principal, Money interest, List<ChargeLine> charges, Money remaining) {
    public Instalment {
        charges = List.copyOf(charges);
    }

    public Money totalCharges() {
        return charges.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Principal, interest and charges. */
    public Money total() {
        return principal.plus(interest).plus(totalCharges());
    }
}
