package zhuqiao.matching.repayment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/**
 * The body of {@code POST …/repayments}. All amounts at or above zero; a reversal repeats those of what it reverses.
 *
 * @param sequence the partner's numbering per referral, from 1
 * @param principal of both shares together
 * @param reversalOf sequence of the repayment taken back, exactly for {@code REVERSAL}
 */
public record RepaymentReport(
        Integer sequence,
        RepaymentKind kind,
        Money principal,
        Money interest,
        Money penalty,
        Money charges,
        LocalDate paidOn,
        @Nullable Integer reversalOf,
        String partnerReference) {
    public RepaymentReport {
        Require.present(sequence, "sequence");
        Require.that(sequence >= 1, "range", "sequence", "须不小于 1", "must be at least 1");
        Require.present(kind, "kind");
        notNegative(principal, "principal");
        notNegative(interest, "interest");
        notNegative(penalty, "penalty");
        notNegative(charges, "charges");
        Require.present(paidOn, "paidOn");
        Require.that(
                (kind == RepaymentKind.REVERSAL) == (reversalOf != null),
                "reversal",
                "reversalOf",
                "冲正须填,其他不填",
                "is given exactly for REVERSAL");
        Require.text(partnerReference, "partnerReference", 128);
    }

    private static void notNegative(Money amount, String field) {
        Require.that(!Require.present(amount, field).isNegative(), "negative", field, "不得为负", "must not be negative");
    }
}
