package zhuqiao.core.regulation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.value.Money;

/**
 * A borrower about to accept an offer: what gates look at before the drawdown is asked for.
 *
 * @param amount as offered
 * @param sheetMatches whether the acknowledged digest is that of the cost sheet of this offer
 * @param acknowledgedAt when the sheet was acknowledged, or null when it was not
 * @param readingSeconds how long it was shown
 * @param selfPaid whether the money goes to the borrower's own account rather than to a payee
 */
public record ConfirmationCase(
        LoanRequest request,
        Partner partner,
        Money amount,
        boolean sheetMatches,
        @Nullable Instant acknowledgedAt,
        int readingSeconds,
        boolean selfPaid,
        Instant now) {
    public LocalDate day() {
        return ApplicationCase.dayOf(now);
    }
}
