package zhuqiao.sandbox.partner;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The receiving end of one webhook endpoint. The platform may test the endpoint before its owner has read the secret in
 * the answer to the registration, so that a delivery waits a moment for it.
 */
public final class Mailbox {
    private static final int WAIT_FOR_SECRET_SECONDS = 10;

    private final CompletableFuture<Signatures> signatures = new CompletableFuture<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final Recipient recipient;

    /** What is done with a webhook that arrived in order. */
    @FunctionalInterface
    public interface Recipient {
        /** Answers the HTTP status: 2xx takes the webhook, anything else asks for it again. */
        int receive(Webhook webhook);
    }

    Mailbox(Recipient recipient) {
        this.recipient = recipient;
    }

    /** @param secret {@code whsec_…} as the registration answered it */
    public void secret(String secret) {
        signatures.complete(new Signatures(secret));
    }

    /** Empty while the owner has not read the secret: then nobody can say whether a webhook is genuine. */
    Optional<Signatures> signatures() throws InterruptedException {
        try {
            return Optional.of(signatures.get(WAIT_FOR_SECRET_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    Webhook open(String id, String body) {
        return Webhook.of(id, attempts.merge(id, 1, Integer::sum), body);
    }

    int deliver(Webhook webhook) {
        return recipient.receive(webhook);
    }
}
