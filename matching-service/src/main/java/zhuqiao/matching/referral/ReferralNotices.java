package zhuqiao.matching.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;

/** What partners are told about their referrals (api.md §7). Nothing here is personal data. */
public final class ReferralNotices {
    private ReferralNotices() {}

    private record Created(
            UUID referralId,
            String agreementId,
            int agreementVersion,
            Scenario scenario,
            Money amount,
            @Nullable Integer termMonths,
            @Nullable Integer termDays,
            RepaymentMethod repaymentMethod,
            Instant expiresAt) {}

    private record Cancelled(UUID referralId, @Nullable String reason) {}

    private record StatusRequested(UUID referralId, String expected) {}

    public static Notification created(ReferralEntity referral) {
        return about(
                referral,
                "referral.created",
                new Created(
                        referral.id,
                        referral.agreementId,
                        referral.agreementVersion,
                        referral.scenario,
                        referral.amount,
                        referral.termUnit == TermUnit.MONTHS ? referral.term : null,
                        referral.termUnit == TermUnit.DAYS ? referral.term : null,
                        referral.repaymentMethod,
                        referral.expiresAt));
    }

    public static Notification cancelled(ReferralEntity referral) {
        return about(referral, "referral.cancelled", new Cancelled(referral.id, referral.reason));
    }

    public static Notification cancellationRequested(ReferralEntity referral, String reason) {
        return about(referral, "referral.cancellation_requested", new Cancelled(referral.id, reason));
    }

    public static Notification disbursementRequested(ReferralEntity referral) {
        return about(referral, "referral.status_requested", new StatusRequested(referral.id, "DISBURSEMENT"));
    }

    /** A webhook of the given type to the referral's partner. */
    public static Notification about(ReferralEntity referral, String type, Object data) {
        return new Notification(
                type,
                List.of(Notification.Recipient.partner(referral.partnerId)),
                referral.id.toString(),
                Json.MAPPER.valueToTree(data));
    }
}
