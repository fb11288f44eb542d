package zhuqiao.partner.counterparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;

class RegistrationTest {
    private static ObjectNode guarantor() {
        return Json.object()
                .put("name", "担保公司")
                .put("uscc", "91330203MA2AAAAA1Y")
                .put("status", "ACTIVE")
                .set("licences", Json.MAPPER.createArrayNode());
    }

    @Test
    void anEntryWithoutAnIdGetsOneAndTheBodyStaysAsItCame() {
        // Given
        ObjectNode body = guarantor();

        // When
        Registration registration = Registration.create(Register.GUARANTOR, body);

        // Then
        assertThat(Ids.isId(registration.id())).isTrue();
        assertThat(body.has("id")).isFalse();
    }

    @Test
    void aChosenIdIsKept() {
        Registration registration =
                Registration.create(Register.GUARANTOR, guarantor().put("id", "guarantor-a"));

        assertThat(registration.id()).isEqualTo("guarantor-a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "-a", "a/b", "ä"})
    void anIdThatIsNoPlainNameIsRefused(String id) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        Registration.create(Register.GUARANTOR, guarantor().put("id", id)))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void aChangeMustNotNameAnotherId() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        Registration.change(Register.GUARANTOR, "a", guarantor().put("id", "b")));
    }
}
