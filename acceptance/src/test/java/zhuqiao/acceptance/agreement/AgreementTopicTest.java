package zhuqiao.acceptance.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.counterparty.Register;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.acceptance.stack.Topic;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class AgreementTopicTest {
    private final StackInfo stack;
    private final AgreementDesk desk;
    private final Register register;

    AgreementTopicTest(StackInfo stack) {
        Platform platform = new Platform(stack);
        this.stack = stack;
        this.desk = new AgreementDesk(platform);
        this.register = new Register(platform);
    }

    @Test
    void everyVersionIsOnTheTopicWholeWithItsDatedHistory() {
        // Given
        ObjectNode paper = Paper.between(register.newLender(), register.newPartner(Market.PLATFORM.code()));
        String id = desk.newActive(paper);

        // When
        desk.amend(id, paper.deepCopy().put("validFrom", "2026-06-01")).statusCode(201);
        desk.act("editor", id, "submission").statusCode(200);
        desk.act("approver", id, "approval").statusCode(200);

        // Then
        try (Topic topic = new Topic(stack, "agreements")) {
            JsonNode first = topic.until(id + ":1", message -> last(message).equals("SUPERSEDED"));
            assertThat(first.path("type").asText()).isEqualTo("agreement.version_changed");
            assertThat(first.at("/data/agreement/agreementNo")).isEqualTo(paper.get("agreementNo"));
            assertThat(first.at("/data/history").findValuesAsText("status"))
                    .containsExactly("DRAFT", "PENDING_APPROVAL", "ACTIVE", "SUPERSEDED");
        }
        try (Topic topic = new Topic(stack, "agreements")) {
            JsonNode second = topic.until(id + ":2", message -> last(message).equals("ACTIVE"));
            assertThat(second.at("/data/version").asInt()).isEqualTo(2);
            assertThat(second.at("/data/agreement/validFrom").asText()).isEqualTo("2026-06-01");
        }
    }

    private static String last(JsonNode message) {
        JsonNode history = message.at("/data/history");
        return history.path(history.size() - 1).path("status").asText();
    }
}
