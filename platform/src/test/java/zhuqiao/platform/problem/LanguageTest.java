package zhuqiao.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | ZH",
                "en | EN",
                "en-GB,en;q=0.8 | EN",
                "zh-CN | ZH",
                "fr | ZH",
                "fr, en;q=0.5 | EN",
                "zh;q=0.1, en;q=0.9 | EN",
                ";;; | ZH"
            })
    void theHeaderChoosesTheLanguageAndChineseIsTheDefault(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }
}
