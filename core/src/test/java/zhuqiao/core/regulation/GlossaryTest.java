package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Scenario;

class GlossaryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "129 MONTHS | 129 个月",
                "WORKING_CAPITAL, INVENTORY | 流动资金, 备货",
                "DEBT_REPAYMENT | 偿还其他贷款",
                "24.00 | 24.00",
                "330203 | 330203",
                "PLATFORM_X | PLATFORM_X",
                "C, D, E | C, D, E"
            })
    void codesBecomeWordsAndNothingElseChanges(String figure, String words) {
        assertThat(Glossary.zh(figure)).isEqualTo(words);
    }

    static Stream<Enum<?>> codes() {
        return Stream.of(
                        Scenario.values(),
                        BorrowerType.values(),
                        Purpose.values(),
                        Collateral.values(),
                        RepaymentMethod.values(),
                        TermUnit.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfAnApplicationHasAWord(Enum<?> code) {
        assertThat(Glossary.zh(code.name())).doesNotContainPattern("[A-Z]");
    }

    @Test
    void aMessageInEnglishKeepsTheCodes() {
        Check check = new Check("P2", null, Verdict.BLOCK_APP, "REAL_ESTATE", null, false);
        RuleBook rules = Regulation.load();

        assertThat(rules.describe(check, Locale.ENGLISH).message()).contains("REAL_ESTATE");
        assertThat(rules.describe(check, Locale.CHINESE).message()).contains("房产");
    }
}
