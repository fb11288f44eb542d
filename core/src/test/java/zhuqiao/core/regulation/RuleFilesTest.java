package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleFilesTest {
    private static final String VERSION =
            "2026-11-25.2 9a764c141b594d5505e11c5403cc8567723ac226ce30ca310f83abe5f54bb7b7";
    private static final int ASKS = 1;
    private static final int INPUTS = 2;
    private static final int FORCE = 3;
    private static final int CITATION = 4;
    private static final int CONFIDENCE = 5;
    private static final int TEST = 6;

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

    /** A decision names its version for good: whoever changes a file gives a new version and writes its digest here. */
    @Test
    void theFilesOfAVersionNeverChange() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Regulation.files()
                .forEach((name, text) -> digest.update((name + "\n" + text).getBytes(StandardCharsets.UTF_8)));

        assertThat(Regulation.load().version() + " " + HexFormat.of().formatHex(digest.digest()))
                .isEqualTo(VERSION);
    }

    @Test
    void theTableOfRulesTellsEachRuleAsItIs() throws IOException {
        Map<String, List<String>> rows = rows();

        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Regulation.load().rules().stream().map(Rule::key).toList());
        assertThat(Regulation.load().rules()).allSatisfy(rule -> {
            List<String> row = Objects.requireNonNull(rows.get(rule.key()));
            assertThat(row.get(ASKS)).isEqualTo(rule.en());
            assertThat(row.get(INPUTS)).isNotBlank();
            assertThat(row.get(FORCE))
                    .isEqualTo(rule.periods().stream().map(RuleFilesTest::told).collect(Collectors.joining("<br>")));
            assertThat(row.get(CITATION)).isEqualTo(rule.citation());
            assertThat(row.get(CONFIDENCE)).isEqualTo(rule.confidence().name());
        });
    }

    @Test
    void theTestThatTheTableNamesWeighsTheRule() throws IOException {
        for (List<String> row : rows().values()) {
            String key = row.getFirst();
            String test = Files.readString(Path.of("src/test/java/zhuqiao/core/regulation", row.get(TEST) + ".java"));

            assertThat(Pattern.compile("[\\s\"]" + Pattern.quote(key) + "[\",]")
                            .matcher(test)
                            .find())
                    .as(row.get(TEST) + " weighs " + key)
                    .isTrue();
        }
    }

    /** The cells of each row of rules, by the rule's key. */
    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/rules.md"))) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() == 9 && cells.get(1).matches("[A-Z]-?[A-Z0-9-]+(/[A-Za-z]+)?")) {
                assertThat(rows.put(cells.get(1), cells.subList(1, 8))).as(line).isNull();
            }
        }
        return rows;
    }

    private static String told(Period period) {
        String days = period.from() == null
                ? "always"
                : period.to() == null ? period.from().toString() : period.from() + "…" + period.to();
        String figures = period.parameters().texts().isEmpty()
                ? ""
                : period.parameters().texts().entrySet().stream()
                        .map(figure -> figure.getKey() + " " + figure.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
        return days + ": " + period.verdict() + figures;
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
