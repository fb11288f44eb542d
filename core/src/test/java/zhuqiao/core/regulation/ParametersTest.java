package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

class ParametersTest {
    private static final Map<String, Parameter<?>> EACH = Map.of(
            "rate",
            Parameter.rate("rate"),
            "money",
            Parameter.money("money"),
            "count",
            Parameter.count("count"),
            "choice",
            Parameter.choice("choice", PartnerKind.class),
            "choices",
            Parameter.choices("choices", PartnerKind.class),
            "regions",
            Parameter.regions("regions"),
            "provinceCaps",
            CostRules.PROVINCE_CAPS);

    @Test
    void aFigureIsReadByItsType() {
        assertThat(read(Parameter.rate("rate"), "24.00")).isEqualTo(Rate.of("24.00"));
        assertThat(read(Parameter.money("money"), "0.00")).isEqualTo(Money.ZERO);
        assertThat(read(Parameter.count("count"), "0")).isZero();
        assertThat(read(Parameter.choice("choice", PartnerKind.class), "BANK")).isEqualTo(PartnerKind.BANK);
        assertThat(read(Parameter.choices("choices", PartnerKind.class), "BANK, CONSUMER_FINANCE"))
                .containsExactlyInAnyOrder(PartnerKind.values());
        assertThat(read(Parameter.choices("choices", PartnerKind.class), "none"))
                .isEmpty();
        assertThat(read(Parameter.regions("regions"), "33, 4403"))
                .isEqualTo(Set.of(new Region("33"), new Region("4403")));
        assertThat(read(CostRules.PROVINCE_CAPS, "none")).isEmpty();
        assertThat(read(CostRules.PROVINCE_CAPS, "33=18.00")).isEqualTo(Map.of(new Region("33"), Rate.of("18.00")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate | 24%",
                "rate | -0.01",
                "money | 200000",
                "money | -0.01",
                "count | 12.5",
                "count | -1",
                "choice | bank",
                "choices | BANK, TRUST",
                "choices | BANK,",
                "regions | Zhejiang",
                "provinceCaps | 33",
                "provinceCaps | 33=18.00, 33=20.00",
                "provinceCaps | 33=dear"
            })
    void aFigureOfAnotherTypeIsRefusedByName(String name, String text) {
        List<Parameter<?>> declared = List.of(EACH.get(name));

        assertThatThrownBy(() -> Parameters.of(declared, Map.of(name, text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter " + name + " cannot be " + text);
    }

    @Test
    void whatARuleDidNotDeclareItDoesNotGet() {
        Parameters none = Parameters.of(List.of(), Map.of());

        assertThatThrownBy(() -> none.get(CostRules.CAP)).hasMessage("undeclared parameter cap");
    }

    @Test
    void theKeyOfARuleMayNameAnAspect() {
        RuleTest<String> whole = RuleTest.of("X1", (subject, p) -> Finding.notApplicable());
        RuleTest<String> part = RuleTest.of("X1/part", (subject, p) -> Finding.notApplicable(), CostRules.CAP);

        assertThat(whole)
                .extracting(RuleTest::id, RuleTest::aspect, RuleTest::key)
                .containsExactly("X1", null, "X1");
        assertThat(part)
                .extracting(RuleTest::id, RuleTest::aspect, RuleTest::key)
                .containsExactly("X1", "part", "X1/part");
        assertThat(part.parameters()).isEqualTo(List.of(CostRules.CAP));
    }

    private static <T> T read(Parameter<T> parameter, String text) {
        return Parameters.of(List.of(parameter), Map.of(parameter.name(), text)).get(parameter);
    }
}
