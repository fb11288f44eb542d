package zhuqiao.acceptance.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCompatibilityTest {
    private static final String SAMPLE = "agreement.version_changed";

    static List<String> published() {
        return Schemas.published();
    }

    @ParameterizedTest
    @MethodSource("published")
    void noConsumerOfWhatWasPublishedIsBroken(String name) {
        assertThat(Schemas.current()).contains(name);
        assertThat(SchemaChange.breaks(Schemas.published(name), Schemas.current(name)))
                .isEmpty();
    }

    @Test
    void whatIsPublishedIsPromised() {
        assertThat(Schemas.published()).isEqualTo(Schemas.current());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("a field is removed", agreement -> properties(agreement).remove("agreementNo")),
                fault(
                        "a field is renamed",
                        agreement -> properties(agreement)
                                .set("number", properties(agreement).remove("agreementNo"))),
                fault(
                        "a type changes",
                        agreement -> properties(agreement)
                                .set("agreementNo", agreement.objectNode().put("type", "integer"))),
                fault("a field may be absent now", agreement -> ((ArrayNode) agreement.get("required")).remove(0)),
                fault("a field must be present now", agreement -> {
                    properties(agreement).putObject("colour").put("type", "string");
                    ((ArrayNode) agreement.get("required")).add("colour");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aChangeThatBreaksAConsumerIsFound(String what, Consumer<ObjectNode> fault) {
        JsonNode changed = Schemas.current(SAMPLE).deepCopy();
        fault.accept((ObjectNode) changed.at("/$defs/Agreement"));

        assertThat(SchemaChange.breaks(Schemas.published(SAMPLE), changed)).isNotEmpty();
    }

    @Test
    void aNewStatusIsFoundForAnOlderConsumerCannotReadIt() {
        JsonNode changed = Schemas.current(SAMPLE).deepCopy();
        ((ArrayNode) changed.at("/$defs/AgreementStatus/enum")).add("FROZEN");

        assertThat(SchemaChange.breaks(Schemas.published(SAMPLE), changed)).hasSize(1);
    }

    @Test
    void aFieldMayBeAddedThatMayBeAbsent() {
        JsonNode changed = Schemas.current(SAMPLE).deepCopy();
        properties((ObjectNode) changed.at("/$defs/Agreement"))
                .putObject("colour")
                .put("type", "string");

        assertThat(SchemaChange.breaks(Schemas.published(SAMPLE), changed)).isEmpty();
    }

    private static Arguments fault(String what, Consumer<ObjectNode> fault) {
        return Arguments.of(what, fault);
    }

    private static ObjectNode properties(ObjectNode object) {
        return (ObjectNode) object.get("properties");
    }
}
