package zhuqiao.matching.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Topics;

class RegisterTest {
    private static final String KEY = "agreement:1";
    private final Register register = new Register();

    @Test
    void aMessageThatWasOvertakenDoesNotUndoASuspension() {
        // Given
        take(version("DRAFT", "ACTIVE", "SUSPENDED"));
        // When
        take(version("DRAFT", "ACTIVE"));
        // Then
        assertThat(register.agreements())
                .singleElement()
                .satisfies(each -> assertThat(each.status()).isEqualTo(AgreementStatus.SUSPENDED));
    }

    @Test
    void aLongerHistoryReplacesAShorterOne() {
        // Given
        take(version("DRAFT", "ACTIVE"));
        // When
        take(version("DRAFT", "ACTIVE", "SUSPENDED"));
        // Then
        assertThat(register.agreements())
                .singleElement()
                .satisfies(each -> assertThat(each.status()).isEqualTo(AgreementStatus.SUSPENDED));
    }

    @Test
    void whatCannotBeReadWithdrawsWhatWasKnown() {
        // Given
        take(version("DRAFT", "ACTIVE"));
        // When
        take("{\"id\": 7}");
        // Then
        assertThat(register.agreements()).isEmpty();
    }

    @Test
    void aKeyOfNoKnownKindIsLeftOut() {
        // When
        register.take(
                Message.read(Topics.COUNTERPARTIES, "nobody", version("DRAFT").getBytes(StandardCharsets.UTF_8)));
        // Then
        assertThat(register.agreements()).isEmpty();
    }

    private void take(String message) {
        register.take(Message.read(Topics.AGREEMENTS, KEY, message.getBytes(StandardCharsets.UTF_8)));
    }

    private static String version(String... statuses) {
        ObjectNode event = Json.object()
                .put("id", "019aa000-0000-7000-8000-000000000001")
                .put("type", "agreement.version_changed")
                .put("time", "2026-11-23T08:00:00Z");
        ObjectNode version =
                event.putObject("data").put("agreementId", "agreement").put("version", 1);
        version.set("agreement", Json.tree(agreement()));
        ArrayNode history = version.putArray("history");
        for (String status : statuses) {
            history.addObject().put("status", status).put("at", "2026-11-2%dT08:00:00Z".formatted(history.size()));
        }
        return event.toString();
    }

    private static String agreement() {
        try (InputStream file = RegisterTest.class.getResourceAsStream("/agreement.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
