package zhuqiao.core.cost;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/**
 * Repayment schedules to the fen. Months are calendar months counted from the disbursement (31 January + 1 month is the
 * last of February, + 2 months 31 March); each bears a twelfth of the annual rate. A one-shot loan bears simple interest
 * on ACT/365. Every amount is rounded half up; the last instalment takes what rounding left.
 */
public final class Schedules {
    private Schedules() {}

    /**
     * @param annualRate interest in percent a year on the outstanding principal
     * @throws InvalidValueException when the up-front charges leave nothing to disburse
     */
    public static Schedule of(LoanShape loan, Rate annualRate, List<Charge> charges, LocalDate disbursedOn) {
        List<ChargeLine> upfront = upfront(loan.principal(), charges);
        Money net = upfront.stream().map(ChargeLine::amount).reduce(loan.principal(), Money::minus);
        if (!net.isPositive()) {
            throw new InvalidValueException(
                    "nothing-disbursed", "charges", "一次性费用不得达到本金", "up-front charges leave nothing to disburse");
        }
        List<Instalment> instalments = loan.oneShot()
                ? List.of(bullet(loan, annualRate, charges, disbursedOn))
                : monthly(loan, annualRate, charges, disbursedOn);
        return new Schedule(disbursedOn, loan.principal(), net, instalments, upfront, loan.oneShot());
    }

    /** The cost of such a loan; {@link AllInCost#BEYOND_MEASURE} instead of a refusal, so that matching can go on. */
    public static AllInCost allIn(LoanShape loan, Rate annualRate, List<Charge> charges, LocalDate disbursedOn) {
        try {
            return of(loan, annualRate, charges, disbursedOn).allIn();
        } catch (InvalidValueException | ArithmeticException e) {
            return AllInCost.BEYOND_MEASURE;
        }
    }

    private static Instalment bullet(LoanShape loan, Rate annualRate, List<Charge> charges, LocalDate disbursedOn) {
        LocalDate dueOn = loan.endsOn(disbursedOn);
        YearPart part = YearPart.ofDays(ChronoUnit.DAYS.between(disbursedOn, dueOn));
        Money principal = loan.principal();
        return new Instalment(
                1,
                dueOn,
                principal,
                part.of(principal, annualRate),
                recurring(charges, principal, principal, part),
                Money.ZERO);
    }

    private static List<Instalment> monthly(
            LoanShape loan, Rate annualRate, List<Charge> charges, LocalDate disbursedOn) {
        PrincipalPlan plan = PrincipalPlan.of(loan, annualRate);
        List<Instalment> instalments = new ArrayList<>(loan.term());
        Money owed = loan.principal();
        for (int number = 1; number <= loan.term(); number++) {
            Money interest = YearPart.MONTH.of(owed, annualRate);
            Money principal = number == loan.term() ? owed : plan.due(interest).min(owed);
            Money remaining = owed.minus(principal);
            instalments.add(new Instalment(
                    number,
                    disbursedOn.plusMonths(number),
                    principal,
                    interest,
                    recurring(charges, loan.principal(), owed, YearPart.MONTH),
                    remaining));
            owed = remaining;
        }
        return instalments;
    }

    private static List<ChargeLine> upfront(Money principal, List<Charge> charges) {
        return charges.stream()
                .filter(charge -> charge.timing() == Charge.Timing.UPFRONT)
                .map(charge -> new ChargeLine(charge.kind(), charge.collector(), principal.percent(charge.rate())))
                .toList();
    }

    private static List<ChargeLine> recurring(List<Charge> charges, Money initial, Money owed, YearPart part) {
        return charges.stream()
                .filter(charge -> charge.timing() == Charge.Timing.PER_INSTALMENT)
                .map(charge -> new ChargeLine(
                        charge.kind(),
                        charge.collector(),
                        part.of(charge.base() == Charge.Base.OUTSTANDING ? owed : initial, charge.rate())))
                .toList();
    }
}
