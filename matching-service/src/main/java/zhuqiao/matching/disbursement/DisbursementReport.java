package zhuqiao.matching.disbursement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/**
 * The body of {@code POST …/disbursement}. What money moved is given exactly for {@code SUCCEEDED}, why none did
 * exactly for {@code FAILED}.
 *
 * @param token the fencing token of {@code drawdown.requested}
 * @param loanNoteNo 借据号
 * @param registryRef registration of the pledged receivables at 中登网
 */
public record DisbursementReport(
        String token,
        Outcome outcome,
        @Nullable Money amount,
        @Nullable LocalDate disbursedOn,
        @Nullable String loanNoteNo,
        @Nullable LocalDate firstDueOn,
        @Nullable List<ReportedInstalment> schedule,
        @Nullable String registryRef,
        @Nullable String reasonCode,
        String partnerReference) {
    private static final int MOST_INSTALMENTS = 1_200;

    public enum Outcome {
        SUCCEEDED,
        FAILED
    }

    public DisbursementReport {
        Require.text(token, "token", 200);
        Require.present(outcome, "outcome");
        Require.text(partnerReference, "partnerReference", 128);
        Require.optionalText(registryRef, "registryRef", 128);
        if (outcome == Outcome.SUCCEEDED) {
            Require.that(
                    Require.present(amount, "amount").isPositive(),
                    "positive",
                    "amount",
                    "须大于零",
                    "must be greater than zero");
            Require.present(disbursedOn, "disbursedOn");
            Require.text(loanNoteNo, "loanNoteNo", 64);
            absent(reasonCode, "reasonCode");
        } else {
            Require.text(reasonCode, "reasonCode", 64);
            absent(amount, "amount");
            absent(disbursedOn, "disbursedOn");
            absent(loanNoteNo, "loanNoteNo");
            absent(firstDueOn, "firstDueOn");
            absent(schedule, "schedule");
            absent(registryRef, "registryRef");
        }
        Require.that(
                schedule == null || (!schedule.isEmpty() && schedule.size() <= MOST_INSTALMENTS),
                "length",
                "schedule",
                "须有 1 至 " + MOST_INSTALMENTS + " 期",
                "must have 1 to " + MOST_INSTALMENTS + " instalments");
        schedule = schedule == null ? null : List.copyOf(schedule);
    }

    /** As kept for people to read: a token is a secret between platform and partner. */
    DisbursementReport withoutToken() {
        return new DisbursementReport(
                "***",
                outcome,
                amount,
                disbursedOn,
                loanNoteNo,
                firstDueOn,
                schedule,
                registryRef,
                reasonCode,
                partnerReference);
    }

    private static void absent(@Nullable Object value, String field) {
        Require.that(value == null, "not-applicable", field, "此结果不适用", "does not apply to this outcome");
    }
}
