package zhuqiao.acceptance.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class WebhookTest {
    private static final String CHANGED = "agreement.status_changed";
    private final Platform platform;
    private final EndpointDesk desk;
    private final Receiver receiver = new Receiver();

    WebhookTest(StackInfo stack) throws IOException {
        this.platform = new Platform(stack);
        this.desk = new EndpointDesk(platform);
    }

    @AfterEach
    void leave() {
        desk.deleteAll();
        receiver.close();
    }

    @Test
    void aNewEndpointIsPendingUntilItEchoesTheChallenge() {
        // Given
        receiver.echo(false);
        String id = desk.create("bank-a", receiver.url());
        await().atMost(20, SECONDS)
                .until(() -> !receiver.received("endpoint.test").isEmpty());
        assertThat(desk.status("bank-a", id)).isEqualTo("PENDING");

        // When
        receiver.echo(true);
        desk.act("bank-a", id, "test").statusCode(200);

        // Then
        desk.awaitStatus("bank-a", id, "ACTIVE");
    }

    @Test
    void aDeliveryVerifiesWithTheSecretThatWasShownOnce() throws Exception {
        // Given
        ValidatableResponse created = desk.register("bank-a", receiver.url(), "HMAC_SHA256");
        String id = created.body("secret", startsWith("whsec_")).extract().path("id");
        String secret = created.extract().path("secret");
        desk.awaitStatus("bank-a", id, "ACTIVE");
        desk.get("bank-a", id).body("secret", nullValue());

        // When
        desk.submitAnAgreement();

        // Then
        Receiver.Hook hook = first(CHANGED);
        new Webhook(secret).verify(hook.text(), hook.headers());
        assertThat(hook.body().at("/data/previousStatus").asText()).isEqualTo("DRAFT");
        assertThat(hook.body().at("/timestamp").asText()).endsWith("Z");
    }

    @Test
    void anAnswerOtherThanSuccessIsRetriedUnderTheSameId() {
        // Given
        String id = desk.active("bank-a", receiver);
        AtomicInteger calls = new AtomicInteger();
        receiver.answer(hook -> calls.incrementAndGet() <= 2 ? 500 : 200);

        // When
        desk.submitAnAgreement();

        // Then
        await().atMost(20, SECONDS)
                .untilAsserted(() -> desk.deliveries("bank-a", id, CHANGED)
                        .body("items[0].status", equalTo("DELIVERED"))
                        .body("items[0].attempts", equalTo(3)));
        List<Receiver.Hook> hooks = receiver.received(CHANGED);
        assertThat(hooks)
                .extracting(Receiver.Hook::id)
                .hasSize(3)
                .containsOnly(hooks.getFirst().id());
        String delivery = desk.deliveries("bank-a", id, CHANGED).extract().path("items[0].id");
        platform.as("operator")
                .get("/v1/webhook-deliveries/" + delivery)
                .then()
                .body("attemptLog.statusCode", contains(500, 500, 200));
    }

    @Test
    void eventsOfOneSubjectArriveInOrderThoughTheFirstFails() {
        // Given
        desk.active("bank-a", receiver);
        AtomicInteger calls = new AtomicInteger();
        receiver.answer(hook -> calls.incrementAndGet() == 1 ? 503 : 200);

        // When
        desk.rejectAnAgreement();

        // Then
        await().atMost(20, SECONDS).until(() -> receiver.received(CHANGED).size() >= 3);
        assertThat(receiver.received(CHANGED))
                .extracting(Receiver.Hook::status)
                .containsExactly("PENDING_APPROVAL", "PENDING_APPROVAL", "DRAFT");
    }

    @Test
    void anEndpointThatAnswers410IsDisabledUntilItEchoesAgain() {
        // Given
        String id = desk.active("bank-a", receiver);
        receiver.answer(hook -> 410);

        // When
        desk.submitAnAgreement();

        // Then
        desk.awaitStatus("bank-a", id, "DISABLED");
        desk.deliveries("bank-a", id, CHANGED).body("items.status", contains("CANCELLED"));
        desk.act("bank-a", id, "resume").statusCode(409);
        receiver.answer(hook -> 200);
        desk.act("bank-a", id, "test").statusCode(200);
        desk.awaitStatus("bank-a", id, "ACTIVE");
    }

    @Test
    void aPausedEndpointCollectsAndGetsAllWhenResumed() {
        // Given
        String id = desk.active("bank-a", receiver);
        desk.act("bank-a", id, "pause").body("status", equalTo("PAUSED"));

        // When
        desk.submitAnAgreement();

        // Then
        await().atMost(20, SECONDS)
                .untilAsserted(() -> desk.deliveries("bank-a", id, CHANGED).body("items.status", contains("PENDING")));
        assertThat(receiver.received(CHANGED)).isEmpty();
        desk.act("bank-a", id, "pause").statusCode(409);
        desk.act("bank-a", id, "resume").body("status", equalTo("ACTIVE"));
        assertThat(first(CHANGED).status()).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void afterARotationBothSecretsSignForAWhile() throws Exception {
        // Given
        ValidatableResponse created = desk.register("bank-a", receiver.url(), "HMAC_SHA256");
        String id = created.extract().path("id");
        desk.awaitStatus("bank-a", id, "ACTIVE");
        String key = Platform.key();

        // When
        String fresh = desk.act("bank-a", id, "secret-rotation", key)
                .statusCode(200)
                .extract()
                .path("secret");
        desk.submitAnAgreement();

        // Then
        Receiver.Hook hook = first(CHANGED);
        new Webhook(fresh).verify(hook.text(), hook.headers());
        new Webhook(created.extract().<String>path("secret")).verify(hook.text(), hook.headers());
        desk.act("bank-a", id, "secret-rotation", key)
                .header("Idempotent-Replayed", "true")
                .body("secret", nullValue());
    }

    @Test
    void aDeliveryIsSentAgainWhenAskedFor() {
        // Given
        String id = desk.active("bank-a", receiver);
        desk.submitAnAgreement();
        String event = first(CHANGED).id();
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> desk.deliveries("bank-a", id, CHANGED).body("items.status", contains("DELIVERED")));
        String delivery = desk.deliveries("bank-a", id, CHANGED).extract().path("items[0].id");

        // When
        desk.redeliver("bank-b", delivery).statusCode(404);
        desk.redeliver("operator", delivery).statusCode(200);

        // Then
        await().atMost(20, SECONDS).until(() -> receiver.received(CHANGED).size() == 2);
        assertThat(receiver.received(CHANGED)).extracting(Receiver.Hook::id).containsOnly(event);
    }

    @Test
    void anEndpointIsItsOwnersAlone() {
        String id = desk.active("bank-a", receiver);

        desk.get("bank-b", id).statusCode(404);
        desk.get("lender-a", id).statusCode(404);
        desk.act("bank-b", id, "pause").statusCode(404);
        desk.act("operator", id, "pause").statusCode(403);
        desk.get("auditor", id).statusCode(200).body("secret", nullValue());
        platform.as("bank-b").get("/v1/webhook-endpoints").then().body("items.id", not(hasItem(id)));
        platform.as("bank-b").delete("/v1/webhook-endpoints/" + id).then().statusCode(404);
        platform.as("bank-a").delete("/v1/webhook-endpoints/" + id).then().statusCode(204);
        desk.get("bank-a", id).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"url": "ftp://a.example/x", "events": ["quota.low"]}                             | 400 | /url
                    {"url": "nonsense", "events": ["quota.low"]}                                      | 400 | /url
                    {"url": "https://u:p@a.example/x", "events": ["quota.low"]}                       | 400 | /url
                    {"url": "https://a.example/x", "events": []}                                      | 400 | /events
                    {"url": "https://a.example/x", "events": ["quota.low", "nothing"]}                | 400 | /events/1
                    {"url": "https://a.example/x", "events": ["application.status_changed"]}          | 400 | /events/0
                    {"url": "https://a.example/x", "events": ["quota.low"], "signature": "MD5"}       | 400 | /signature
                    {"url": "https://a.example/x", "events": ["quota.low"], "signature": "SM2"}       | 422 | /signature
                    {"url": "https://a.example/x", "events": ["quota.low"], "secret": "mine"}         | 400 | /secret
                    """)
    void badInputIsRefusedWithItsPlace(String body, int status, String place) {
        platform.as("bank-a")
                .header("Idempotency-Key", Platform.key())
                .body(body)
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(place));
    }

    private Receiver.Hook first(String type) {
        await().atMost(20, SECONDS).until(() -> !receiver.received(type).isEmpty());
        return receiver.received(type).getFirst();
    }
}
