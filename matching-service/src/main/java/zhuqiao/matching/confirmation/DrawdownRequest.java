package zhuqiao.matching.confirmation;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.matching.referral.Offer;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralNotices;
import zhuqiao.platform.outbox.Notification;

/** Data of {@code drawdown.requested} (api.md §7). */
record DrawdownRequest(
        UUID referralId,
        Money amount,
        Rate annualRate,
        @Nullable Integer termMonths,
        @Nullable Integer termDays,
        PaymentMode paymentMode,
        Shares shares,
        String token) {

    /** @param referral confirmed */
    static DrawdownRequest of(ReferralEntity referral, PaymentMode mode, Shares shares) {
        Offer offer = referral.offer();
        return new DrawdownRequest(
                referral.id,
                offer.amount(),
                offer.annualRate(),
                offer.termUnit() == TermUnit.MONTHS ? offer.term() : null,
                offer.termUnit() == TermUnit.DAYS ? offer.term() : null,
                mode,
                shares,
                Objects.requireNonNull(referral.drawdownToken));
    }

    Notification notice(ReferralEntity referral) {
        return ReferralNotices.about(referral, "drawdown.requested", this);
    }
}
