package zhuqiao.sandbox.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import zhuqiao.core.value.Money;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.ApiException;
import zhuqiao.sandbox.client.Json;

/**
 * One bank of the sandbox. It takes a webhook at once, then works on it: reads the referral, decides as the amount's fen
 * steer, pays out when the borrower has confirmed.
 */
public final class SandboxBank implements Mailbox.Recipient {
    private static final int STUMBLES = 2;
    private static final Duration AFTER_THE_DEADLINE = Duration.ofMillis(1_500);

    private final Api api;
    private final Decisions decisions;
    private final Disbursements disbursements;
    private final BankLedger ledger;
    private final Executor desk;
    private final Clock clock;
    private final Map<String, Boolean> taken = new ConcurrentHashMap<>();

    /** @param desk where the bank works after it has answered the webhook */
    public SandboxBank(Api api, BankLedger ledger, Executor desk, Clock clock) {
        this.api = api;
        this.ledger = ledger;
        this.decisions = new Decisions(api, ledger);
        this.disbursements = new Disbursements(api, ledger, clock);
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public int receive(Webhook webhook) {
        if (stumbles(webhook)) {
            return 500;
        }
        if (taken.putIfAbsent(webhook.id(), true) == null) {
            desk.execute(() -> work(webhook));
        }
        return 204;
    }

    private static boolean stumbles(Webhook webhook) {
        return webhook.type().equals("referral.created")
                && webhook.attempt() <= STUMBLES
                && Steering.of(Money.of(Json.required(webhook.data(), "amount"))) == Steering.STUMBLE;
    }

    private void work(Webhook webhook) {
        try {
            switch (webhook.type()) {
                case "referral.created" -> decide(webhook.data());
                case "drawdown.requested" -> disbursements.payOut(webhook.data());
                case "referral.cancellation_requested" -> acknowledge(webhook.data());
                default -> {
                    // Cancelled referrals, requests for a status and notices about agreements ask for nothing here.
                }
            }
        } catch (ApiException | IllegalStateException e) {
            ledger.complain(webhook.type() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void decide(JsonNode created) throws InterruptedException {
        String id = Json.required(created, "referralId");
        Steering steering = Steering.of(Money.of(Json.required(created, "amount")));
        if (steering == Steering.NEVER_ANSWER) {
            return;
        }
        if (steering == Steering.ANSWER_LATE) {
            waitUntil(Instant.parse(Json.required(created, "expiresAt")).plus(AFTER_THE_DEADLINE));
        }
        Answer referral = api.get("/v1/referrals/" + id);
        if (referral.status() == 404 && steering == Steering.ANSWER_LATE) {
            return;
        }
        decisions.answer(referral.expect(200).body(), steering);
    }

    private void acknowledge(JsonNode request) {
        String id = Json.required(request, "referralId");
        api.post("/v1/referrals/" + id + "/cancellation", Json.object().put("partnerReference", "CX-" + id))
                .expect(200, 409);
    }

    private void waitUntil(Instant instant) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), instant);
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }
}
