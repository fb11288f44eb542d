package zhuqiao.matching.disbursement;

import java.time.LocalDate;
import zhuqiao.core.cost.Instalment;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/**
 * One due payment by the partner's books.
 *
 * @param charges all charges of that payment together
 */
public record ReportedInstalment(LocalDate dueOn, Money principal, Money interest, Money charges) {
    public ReportedInstalment {
        Require.present(dueOn, "dueOn");
        Require.present(principal, "principal");
        Require.present(interest, "interest");
        Require.present(charges, "charges");
    }

    static ReportedInstalment of(Instalment ours) {
        return new ReportedInstalment(ours.dueOn(), ours.principal(), ours.interest(), ours.totalCharges());
    }
}
