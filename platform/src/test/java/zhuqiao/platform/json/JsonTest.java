package zhuqiao.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.platform.problem.Language;

class JsonTest {
    record Sample(Money amount, List<PriceLine> pricing, LocalDate on, int count) {}

    @Test
    void valuesAreStringsAndComeBackEqual() {
        // Given
        Sample sample = new Sample(
                Money.of("500000.00"),
                List.of(new PriceLine(List.of(RiskGrade.A), Rate.of("8.4"), null)),
                LocalDate.of(2026, 11, 23),
                3);

        // When
        String json = Json.write(sample);

        // Then
        assertThat(json).contains("\"amount\":\"500000.00\"", "\"annualRate\":\"8.40\"", "\"on\":\"2026-11-23\"");
        assertThat(Json.read(json, Sample.class)).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":500000}                                            | /amount               | type",
                "{\"amount\":\"5e5\"}                                           | /amount               | money",
                "{\"amount\":\"1.00\",\"amuont\":\"1.00\"}                      | /amuont               | unknown-field",
                "{\"pricing\":[{\"riskGrades\":[\"F\"]}]}                       | /pricing/0/riskGrades/0 | format",
                "{\"pricing\":[{\"riskGrades\":[],\"annualRate\":\"1.00\"}]}    | /pricing/0/riskGrades | empty",
                "{\"on\":\"2026-02-30\"}                                        | /on                   | format",
                "{\"count\":\"3\"}                                              | /count                | type",
                "{\"count\":1.5}                                                | /count                | format",
                "{\"amount\":                                                   | ''                    | json",
            })
    void badInputNamesItsPlace(String json, String pointer, String code) {
        // When
        JsonProcessingException fault =
                catchThrowableOfType(JsonProcessingException.class, () -> Json.MAPPER.readValue(json, Sample.class));

        // Then
        assertThat(JsonFault.of(fault).render(Language.EN, "/x", "t").get("errors"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.get("pointer")).isEqualTo(pointer);
                    assertThat(error.get("code")).isEqualTo(code);
                });
    }
}
