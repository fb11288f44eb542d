package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.partner.Mailbox;
import zhuqiao.sandbox.partner.Receivers;

/** Registers the seats' webhook endpoints and waits until each has passed the platform's test. */
record Endpoints(People people, Receivers receivers, Clock clock) {
    static final List<String> PARTNER_EVENTS = List.of(
            "referral.created",
            "referral.cancelled",
            "drawdown.requested",
            "referral.status_requested",
            "referral.cancellation_requested",
            "quota.low");
    static final List<String> LENDER_EVENTS = List.of("application.status_changed");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    void register(Counterparty owner, List<String> events, Mailbox mailbox) throws InterruptedException {
        Api api = people.seat(owner.seat());
        ObjectNode endpoint = Json.object()
                .put("url", receivers.address(owner.seat()).toString())
                .put("signature", "HMAC_SHA256");
        events.forEach(endpoint.putArray("events")::add);
        JsonNode registered =
                api.post("/v1/webhook-endpoints", endpoint).expect(201).body();
        mailbox.secret(Json.required(registered, "secret"));
        waitUntilActive(api, Json.required(registered, "id"));
    }

    private void waitUntilActive(Api api, String id) throws InterruptedException {
        Instant deadline = clock.instant().plus(PATIENCE);
        String status = "";
        while (clock.instant().isBefore(deadline)) {
            status = Json.required(
                    api.get("/v1/webhook-endpoints/" + id).expect(200).body(), "status");
            if (status.equals("ACTIVE")) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("Webhook endpoint " + id + " is still " + status);
    }
}
