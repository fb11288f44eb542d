package zhuqiao.sandbox.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhuqiao.sandbox.client.Json;

final class ReceiversTest {
    private final Receivers receivers = Receivers.start(Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Webhook> arrived = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void openAMailbox() {
        Mailbox mailbox = receivers.open("bank-a", webhook -> {
            arrived.add(webhook);
            return webhook.attempt() == 1 ? 500 : 204;
        });
        mailbox.secret(SignedDelivery.SECRET);
    }

    @AfterEach
    void close() {
        http.close();
        receivers.close();
    }

    @Test
    void aTestOfTheEndpointIsEchoed() throws Exception {
        HttpResponse<String> answer = send(delivery("endpoint.test", "{\"endpointId\":\"e\",\"challenge\":\"c-42\"}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.parse(answer.body()).path("challenge").asText()).isEqualTo("c-42");
        assertThat(arrived).isEmpty();
    }

    @Test
    void aWebhookReachesTheMailboxWhoseAnswerGoesBack() throws Exception {
        HttpResponse<String> answer = send(delivery("referral.created", "{\"referralId\":\"r-1\"}"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(arrived).extracting(Webhook::type).containsExactly("referral.created");
        assertThat(receivers.reception().verified()).isEqualTo(1);
    }

    @Test
    void aRepeatedWebhookIsKnownByItsId() throws Exception {
        SignedDelivery delivery = delivery("referral.created", "{}");

        List<HttpResponse<String>> answers = List.of(send(delivery), send(delivery));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(500, 204);
        assertThat(arrived).extracting(Webhook::attempt).containsExactly(1, 2);
        assertThat(receivers.reception().repeated()).isEqualTo(1);
        assertThat(receivers.reception().latencies()).hasSize(1);
    }

    @Test
    void aForgedWebhookIsRefusedAndCounted() throws Exception {
        SignedDelivery genuine = delivery("referral.created", "{}");
        SignedDelivery forged = new SignedDelivery(genuine.id(), genuine.at(), genuine.body() + " ");

        HttpResponse<String> answer = send(forged, genuine.signature());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(arrived).isEmpty();
        assertThat(receivers.reception().refused()).isEqualTo(1);
    }

    private static SignedDelivery delivery(String type, String data) {
        Instant now = Instant.now();
        String body = "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}".formatted(type, now, data);
        return new SignedDelivery("msg_1", now, body);
    }

    private HttpResponse<String> send(SignedDelivery delivery) throws IOException, InterruptedException {
        return send(delivery, delivery.signature());
    }

    private HttpResponse<String> send(SignedDelivery delivery, String signature)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(receivers.address("bank-a"))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()));
        delivery.headers(signature).forEach((name, values) -> request.header(name, values.getFirst()));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
