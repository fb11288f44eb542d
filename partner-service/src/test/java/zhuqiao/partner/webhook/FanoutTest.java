package zhuqiao.partner.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.Notification.Recipient;

class FanoutTest {
    private static final Instant TIME = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aNotificationIsWantedOncePerRecipientWithTheBodyThatIsSent() throws Exception {
        // Given
        Notification notification = new Notification(
                "quota.low",
                List.of(Recipient.partner("p"), Recipient.lender("l")),
                "agreement",
                Json.object().put("agreementId", "agreement").put("kind", "DAY"));

        // When
        JsonNode wanted = Json.MAPPER.readTree(
                new Fanout().add("event", TIME, notification).json());

        // Then
        assertThat(wanted).hasSize(2);
        assertThat(wanted.get(0).get("owner_id").asText()).isEqualTo("p");
        assertThat(wanted.get(1).get("owner_kind").asText()).isEqualTo("LENDER");
        assertThat(wanted.get(0).get("body").asText())
                .isEqualTo("{\"type\":\"quota.low\",\"timestamp\":\"2026-11-23T08:00:00Z\","
                        + "\"data\":{\"agreementId\":\"agreement\",\"kind\":\"DAY\"}}");
    }
}
