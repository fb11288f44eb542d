package zhuqiao.matching.costsheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/**
 * Everything that the borrower will pay under an offer, line by line. What is not on it may not be charged (rule C13).
 *
 * @param lender who brought the application in, and funds its share when co-lending
 * @param principal the loan, both shares together
 * @param annualRate interest, percent a year
 * @param disbursedOn the day the schedule is counted from; another day of payment moves the due dates
 * @param nominalAnnualCost all-in, percent a year, as compared with caps
 * @param effectiveAnnualCost the same compounded over a year
 * @param costBasis how {@code nominalAnnualCost} is annualised
 */
public record CostSheet(
        UUID applicationId,
        UUID referralId,
        String agreementNo,
        int agreementVersion,
        Party lender,
        List<Funder> funders,
        Money principal,
        @Nullable Integer termMonths,
        @Nullable Integer termDays,
        RepaymentMethod repaymentMethod,
        Rate annualRate,
        LocalDate disbursedOn,
        Money netDisbursed,
        List<ChargeItem> charges,
        List<Line> schedule,
        Money totalInterest,
        Money totalCharges,
        Money totalRepaid,
        Rate nominalAnnualCost,
        Rate effectiveAnnualCost,
        CostBasis costBasis,
        Instant validUntil) {

    public enum CostBasis {
        /** Rate of the month by IRR × 12. */
        IRR_TIMES_12,
        /** Simple interest on ACT/365; a one-shot loan. */
        SIMPLE_ACT_365
    }

    public record Party(String id, String name) {}

    /** @param share percent of the principal and of every payment */
    public record Funder(Party party, Rate share, Money amount) {}

    /**
     * One kind of charge over the whole loan.
     *
     * @param rate percent a year, or percent of the base once for {@code UPFRONT}
     * @param total what it comes to when every payment is made on time
     */
    public record ChargeItem(
            Charge.Kind kind, Party collector, Charge.Base base, Rate rate, Charge.Timing timing, Money total) {}

    public record Line(
            int number,
            LocalDate dueOn,
            Money principal,
            Money interest,
            List<LineCharge> charges,
            Money total,
            Money remaining) {}

    public record LineCharge(Charge.Kind kind, String collectorId, Money amount) {}

    static @Nullable Integer months(int term, TermUnit unit) {
        return unit == TermUnit.MONTHS ? term : null;
    }

    static @Nullable Integer days(int term, TermUnit unit) {
        return unit == TermUnit.DAYS ? term : null;
    }
}
