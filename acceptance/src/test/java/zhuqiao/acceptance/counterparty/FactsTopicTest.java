package zhuqiao.acceptance.counterparty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.Database;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.acceptance.stack.Topic;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class FactsTopicTest {
    private final StackInfo stack;
    private final Register register;

    FactsTopicTest(StackInfo stack) {
        this.stack = stack;
        this.register = new Register(new Platform(stack));
    }

    @Test
    void theTopicHoldsAllFactsOfAPartnerAfterItsLastChange() {
        // When
        String id = register.newPartner(Market.PLATFORM.code());

        // Then
        try (Topic topic = new Topic(stack, "counterparties")) {
            JsonNode event = topic.until(
                    "partner:" + id, found -> found.at("/data/whitelist").size() == 1);
            assertThat(event.path("type").asText()).isEqualTo("counterparty.partner_changed");
            assertThat(event.at("/data/partner/id").asText()).isEqualTo(id);
            assertThat(event.at("/data/whitelist/0/role").asText()).isEqualTo("PLATFORM");
        }
    }

    /** All facts are one message, and a broker takes no more than a megabyte unless told otherwise. */
    @Test
    void aListOfMoreThanAMegabyteReachesTheTopic() {
        // Given
        String id = register.newPartner(Market.PLATFORM.code());
        Database.ofPartners(stack).update("""
                insert into whitelist_entry (id, partner_id, role, uscc, from_day, content, version, created_at)
                select gen_random_uuid()::text, partner_id, 'COLLECTOR', uscc, from_day, content || jsonb_build_object(
                    'role', 'COLLECTOR', 'evidence', jsonb_build_object('name', 'list', 'url', repeat('x', 2000))),
                    0, created_at
                from whitelist_entry, generate_series(1, 600) where partner_id = ?
                """, id);

        // When
        register.list(id, "COLLECTOR", Register.newUscc());

        // Then
        try (Topic topic = new Topic(stack, "counterparties")) {
            JsonNode event = topic.until(
                    "partner:" + id, found -> found.at("/data/whitelist").size() == 602);
            assertThat(event.toString().length()).isGreaterThan(1 << 20);
        }
    }

    @Test
    void aLenderComesWithItsPolicyAndItsVersion() {
        String id = register.newLender();

        try (Topic topic = new Topic(stack, "counterparties")) {
            JsonNode event = topic.until("lender:" + id, found -> true);
            assertThat(event.at("/data/policyVersion").asInt()).isEqualTo(1);
            assertThat(event.at("/data/policy/ranking").asText()).isEqualTo("LOWEST_COST");
        }
    }
}
