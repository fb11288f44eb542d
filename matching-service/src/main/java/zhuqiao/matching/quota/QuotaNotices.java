package zhuqiao.matching.quota;

import java.util.List;
import zhuqiao.core.value.Money;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;

/** What both sides of an agreement are told about its quota (api.md §7). */
public final class QuotaNotices {
    private QuotaNotices() {}

    private record Low(String agreementId, QuotaAccount.Kind kind, Money available, Money limit) {}

    public static Notification low(
            String agreementId, String lenderId, String partnerId, QuotaAccount.Crossing crossing) {
        return new Notification(
                "quota.low",
                List.of(Notification.Recipient.partner(partnerId), Notification.Recipient.lender(lenderId)),
                agreementId,
                Json.MAPPER.valueToTree(new Low(
                        agreementId,
                        crossing.kind(),
                        Money.ofFen(crossing.available()),
                        Money.ofFen(crossing.limit()))));
    }
}
