package zhuqiao.acceptance.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import zhuqiao.acceptance.agreement.AgreementDesk;
import zhuqiao.acceptance.agreement.Paper;
import zhuqiao.acceptance.stack.Platform;

/** What owners do with their endpoints. Those made here want one event, changes of agreements mostly, and are deleted at the end. */
public final class EndpointDesk {
    private static final String PATH = "/v1/webhook-endpoints";
    private final Platform platform;
    private final AgreementDesk agreements;
    private final Map<String, String> made = new LinkedHashMap<>();

    public EndpointDesk(Platform platform) {
        this.platform = platform;
        this.agreements = new AgreementDesk(platform);
    }

    ValidatableResponse register(String caller, String url, String signature) {
        return register(caller, url, signature, "agreement.status_changed");
    }

    private ValidatableResponse register(String caller, String url, String signature, String event) {
        ValidatableResponse created = platform.as(caller)
                .header("Idempotency-Key", Platform.key())
                .body("{\"url\": \"%s\", \"events\": [\"%s\"], \"signature\": \"%s\"}".formatted(url, event, signature))
                .post(PATH)
                .then()
                .statusCode(201);
        made.put(created.extract().path("id"), caller);
        return created;
    }

    String create(String caller, String url) {
        return register(caller, url, "HMAC_SHA256").extract().path("id");
    }

    /** An endpoint that has echoed its challenge. */
    public String active(String caller, Receiver receiver) {
        return active(caller, receiver, "agreement.status_changed");
    }

    /** As above, for this event. */
    String active(String caller, Receiver receiver, String event) {
        String id =
                register(caller, receiver.url(), "HMAC_SHA256", event).extract().path("id");
        awaitStatus(caller, id, "ACTIVE");
        return id;
    }

    ValidatableResponse get(String caller, String id) {
        return platform.as(caller).get(PATH + "/" + id).then();
    }

    String status(String caller, String id) {
        return get(caller, id).statusCode(200).extract().path("status");
    }

    void awaitStatus(String caller, String id, String status) {
        await().atMost(20, SECONDS).until(() -> status.equals(status(caller, id)));
    }

    ValidatableResponse act(String caller, String id, String action) {
        return act(caller, id, action, Platform.key());
    }

    ValidatableResponse act(String caller, String id, String action, String key) {
        return platform.as(caller)
                .header("Idempotency-Key", key)
                .post(PATH + "/" + id + "/" + action)
                .then();
    }

    ValidatableResponse deliveries(String caller, String endpointId, String type) {
        return platform.as(caller)
                .get("/v1/webhook-deliveries?endpointId=" + endpointId + "&eventType=" + type)
                .then()
                .statusCode(200);
    }

    ValidatableResponse redeliver(String caller, String delivery) {
        return platform.as(caller)
                .header("Idempotency-Key", Platform.key())
                .post("/v1/webhook-deliveries/" + delivery + "/redelivery")
                .then();
    }

    /** Makes one change of an agreement between lender-a and bank-a. */
    public String submitAnAgreement() {
        String id = agreements.newDraft(Paper.between(
                Objects.requireNonNull(
                        Objects.requireNonNull(platform.stack().clients().get("lender-a"))
                                .lenderId()),
                Objects.requireNonNull(
                        Objects.requireNonNull(platform.stack().clients().get("bank-a"))
                                .partnerId())));
        agreements.act("editor", id, "submission").statusCode(200);
        return id;
    }

    /** Makes two changes of one agreement between lender-a and bank-a. */
    void rejectAnAgreement() {
        agreements.act("approver", submitAnAgreement(), "rejection").statusCode(200);
    }

    public void deleteAll() {
        made.forEach((id, caller) -> platform.as(caller).delete(PATH + "/" + id));
    }
}
