package zhuqiao.core.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zhuqiao.core.value.Money;

/**
 * What the borrower gets and pays, day by day.
 *
 * @param netDisbursed principal less the up-front charges
 * @param instalments in due order, never empty; their principal sums to {@code principal}
 * @param upfront charges taken on the day of disbursement
 * @param oneShot whether the cost is simple ACT/365 instead of period IRR × 12
 */
public record Schedule(
        LocalDate disbursedOn,
        Money principal,
        Money netDisbursed,
        List<Instalment> instalments,
        List<ChargeLine> upfront,
        boolean oneShot) {
    public Schedule {
        instalments = List.copyOf(instalments);
        upfront = List.copyOf(upfront);
    }

    /** Exact to more digits than are kept; about 100 µs for 24 instalments. */
    public AllInCost allIn() {
        return oneShot ? AllInCosts.simple(this) : AllInCosts.periodic(this);
    }

    /** The first due payment, charges included. */
    public Money firstInstalment() {
        return instalments.getFirst().total();
    }

    public Money totalInterest() {
        return sum(Instalment::interest);
    }

    /** All charges, up-front and per instalment. */
    public Money totalCharges() {
        return sum(Instalment::totalCharges).plus(principal.minus(netDisbursed));
    }

    public Money totalRepaid() {
        return sum(Instalment::total);
    }

    /** The borrower's flows: net disbursement first, then each payment as a negative amount. */
    public List<CashFlow> cashFlows() {
        List<CashFlow> flows = new ArrayList<>(instalments.size() + 1);
        flows.add(new CashFlow(disbursedOn, netDisbursed));
        for (Instalment instalment : instalments) {
            flows.add(new CashFlow(instalment.dueOn(), Money.ZERO.minus(instalment.total())));
        }
        return List.copyOf(flows);
    }

    private Money sum(Function<Instalment, Money> part) {
        return instalments.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
