package zhuqiao.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Data of an event that partner-service turns into webhooks.
 *
 * @param type the webhook's type, such as {@code referral.created}
 * @param subject referral or application id; webhooks of one subject reach an endpoint in order
 * @param data the webhook's data, to the letter; holds no personal data
 */
public record Notification(String type, List<Recipient> recipients, String subject, JsonNode data) {
    /** Type of the enclosing {@link Event}. */
    public static final String EVENT_TYPE = "notification";

    public enum Kind {
        PARTNER,
        LENDER
    }

    public record Recipient(Kind kind, String id) {
        public static Recipient partner(String id) {
            return new Recipient(Kind.PARTNER, id);
        }

        public static Recipient lender(String id) {
            return new Recipient(Kind.LENDER, id);
        }
    }
}
