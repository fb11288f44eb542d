package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleFilesTest {
    @Test
    void everyRuleOfTheBuildIsReadWithTextInBothLanguagesAndCitation() {
        RuleBook rules = Regulation.load();

        assertThat(rules.version()).isNotBlank();
        assertThat(rules.rules()).hasSizeGreaterThan(70).allSatisfy(rule -> {
            assertThat(rule.periods()).isNotEmpty();
            assertThat(rule.zh()).isNotBlank();
            assertThat(rule.en()).isNotBlank();
            assertThat(rule.citation()).isNotBlank();
        });
    }

    @Test
    void theTableOfRulesHoldsEachRuleWithItsPeriods() throws IOException {
        String table = Files.readString(Path.of("../docs/rules.md"));

        assertThat(Regulation.load().rules()).allSatisfy(rule -> {
            String row = table.lines()
                    .filter(line -> line.startsWith("| " + rule.key() + " |"))
                    .findFirst()
                    .orElse("");
            assertThat(row).as(rule.key()).contains(rule.citation()).contains(rule.en());
            rule.periods().forEach(period -> {
                assertThat(row).contains(period.verdict().name());
                period.parameters()
                        .texts()
                        .values()
                        .forEach(figure -> assertThat(row).contains(figure));
            });
        });
    }

    @Test
    void aCheckIsDescribedInTheCallersLanguage() {
        RuleBook rules = Regulation.load();
        Check check = new Check("C1", null, Verdict.BLOCK_PAIR, "28.36", "24.00", false);

        Description zh = rules.describe(check, Locale.CHINESE);
        Description en = rules.describe(check, Locale.ENGLISH);

        assertThat(zh.message()).isEqualTo("综合融资成本(年化)28.36% 不得超过 24.00%:不符合");
        assertThat(en.message()).isEqualTo("all-in annual cost 28.36% must not exceed 24.00% — not met");
        assertThat(en.citation()).contains("金规〔2025〕9号");
    }
}
