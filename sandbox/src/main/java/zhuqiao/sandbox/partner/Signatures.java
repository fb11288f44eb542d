package zhuqiao.sandbox.partner;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Verification by the published Standard Webhooks library, as any receiver would do it. */
final class Signatures {
    private final com.standardwebhooks.Webhook library;

    /**
     * @param secret {@code whsec_…}
     * @throws IllegalArgumentException when the secret is empty
     */
    Signatures(String secret) {
        try {
            this.library = new com.standardwebhooks.Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("The webhook secret is empty", e);
        }
    }

    /** Whether id, timestamp and body are signed with the secret, and the timestamp is within five minutes of now. */
    boolean hold(String body, Map<String, List<String>> headers) {
        try {
            library.verify(body, lowerCase(headers));
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (first, _) -> first));
    }
}
