package zhuqiao.partner.webhook;

import java.util.Set;
import zhuqiao.platform.outbox.Notification;

/** The webhooks that exist, and who can get them. */
final class EventTypes {
    static final String TEST = "endpoint.test";
    static final String WARNING = "endpoint.warning";
    static final String DISABLED = "endpoint.disabled";
    private static final Set<String> PARTNER = Set.of(
            "referral.created",
            "referral.cancelled",
            "drawdown.requested",
            "referral.status_requested",
            "referral.cancellation_requested",
            "agreement.status_changed",
            "quota.low",
            TEST,
            WARNING,
            DISABLED);
    private static final Set<String> LENDER =
            Set.of("application.status_changed", "agreement.status_changed", "quota.low", TEST, WARNING, DISABLED);

    private EventTypes() {}

    /** What an endpoint of this kind of owner may subscribe to. */
    static Set<String> of(Notification.Kind kind) {
        return switch (kind) {
            case PARTNER -> PARTNER;
            case LENDER -> LENDER;
        };
    }
}
