package zhuqiao.acceptance.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Door;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class HangUpTest {
    private final StackInfo stack;
    private final Desk desk;

    HangUpTest(StackInfo stack) {
        this.stack = stack;
        this.desk = new Desk(stack);
    }

    @Test
    void aPartnerThatHangsUpAndComesAgainHasReportedOnce() throws IOException {
        // Given
        JsonNode application = desk.confirmed("75000");
        ObjectNode report = desk.paidOut(application, "FK-1");
        hangUp("/v1/referrals/" + Desk.referral(application) + "/disbursement", application, report);
        // When
        Answer answer = desk.report(desk.partnerOf(application), application, report);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("status").asText()).isEqualTo("DISBURSED");
        assertThat(desk.exceptions(application)).isEmpty();
    }

    /** Sends the whole request and closes the connection without waiting for an answer. */
    private void hangUp(String path, JsonNode application, ObjectNode body) throws IOException {
        Door door = Door.open(stack.gateway(), stack.tokenEndpoint(), stack.caCertificate());
        byte[] content = Json.text(body).getBytes(StandardCharsets.UTF_8);
        String head = "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                        .formatted(
                                path,
                                stack.gateway().getAuthority(),
                                Bearer.of(
                                        door,
                                        stack,
                                        application.at("/referral/partnerId").asText()))
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(content.length);
        try (Socket socket = door.http()
                .sslContext()
                .getSocketFactory()
                .createSocket(stack.gateway().getHost(), stack.gateway().getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
        }
    }
}
