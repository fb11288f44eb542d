package zhuqiao.partner.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.Notification.Recipient;

/** Data of the webhook {@code agreement.status_changed}. */
public record StatusChanged(
        String agreementId,
        int version,
        AgreementStatus status,
        AgreementStatus previousStatus,
        @Nullable String reason) {

    /** Told to both sides, in order per agreement. */
    public Notification to(String lenderId, String partnerId) {
        return new Notification(
                "agreement.status_changed",
                List.of(Recipient.lender(lenderId), Recipient.partner(partnerId)),
                agreementId,
                Json.MAPPER.valueToTree(this));
    }
}
