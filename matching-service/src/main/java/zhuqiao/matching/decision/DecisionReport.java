package zhuqiao.matching.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Require;
import zhuqiao.matching.referral.DeclineReason;

/**
 * The body of {@code POST /v1/referrals/{id}/decision}. Of an approval, whatever is left out is as asked for.
 *
 * @param partnerReason the partner's own words; not shown to others
 * @param partnerReference makes a repetition recognisable
 */
public record DecisionReport(
        Outcome outcome,
        @Nullable Money amount,
        @Nullable Rate annualRate,
        @Nullable Integer termMonths,
        @Nullable Integer termDays,
        @Nullable Instant validUntil,
        @Nullable DeclineReason reasonCode,
        @Nullable String partnerReason,
        String partnerReference) {
    public enum Outcome {
        APPROVED,
        DECLINED
    }

    public DecisionReport {
        Require.present(outcome, "outcome");
        Require.text(partnerReference, "partnerReference", 128);
        Require.optionalText(partnerReason, "partnerReason", 500);
        boolean approved = outcome == Outcome.APPROVED;
        if (!approved) {
            Require.present(reasonCode, "reasonCode");
        }
        onlyFor(approved, amount, "amount");
        onlyFor(approved, annualRate, "annualRate");
        onlyFor(approved, termMonths, "termMonths");
        onlyFor(approved, termDays, "termDays");
        onlyFor(approved, validUntil, "validUntil");
        onlyFor(!approved, reasonCode, "reasonCode");
        Require.that(amount == null || amount.isPositive(), "positive", "amount", "须大于零", "must be greater than zero");
        Require.that(
                annualRate == null || !annualRate.isNegative(),
                "negative",
                "annualRate",
                "不得为负",
                "must not be negative");
        Require.that(
                termMonths == null || termDays == null,
                "exactly-one",
                "termMonths",
                "termMonths 与 termDays 至多填一项",
                "give at most one of termMonths and termDays");
    }

    private static void onlyFor(boolean wanted, @Nullable Object value, String field) {
        Require.that(
                wanted || value == null, "not-applicable", field, "与 outcome 不符", "does not apply to this outcome");
    }
}
